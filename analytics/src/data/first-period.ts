import type { Day } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period } from '@hailong/shared/period/month.ts';
import {
  datesOf,
  type PeriodKind,
  periodHolding,
  type ReportingPeriod,
} from '@hailong/shared/period/reporting-period.ts';
import { monthHolding, type YearCut } from './period-steps.ts';

const widening: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

/**
 * The period a review page opens with: the shortest one under way that has something to show, else the month of the
 * last day that has. With nothing at all, the month under way.
 */
export function firstPeriod(today: Day, lastDayWithData: Day | null, cut: YearCut): ReportingPeriod {
  const last = lastDayWithData === null || lastDayWithData > today ? today : lastDayWithData;
  for (const kind of widening) {
    const period = periodHolding(today, kind, cut.calendar, cut.yearEndsOn);
    if (period !== null && datesOf(period, cut.calendar, cut.yearEndsOn).from <= last) return period;
  }
  return monthHolding(last, cut);
}

/** Twelve whole months up to this one, or to the last that has something: what a line over time needs. */
export function lastTwelveMonths(today: Day, lastDayWithData: Day | null): Period {
  const last = lastDayWithData === null || lastDayWithData > today ? today : lastDayWithData;
  const year = Number(last.slice(0, 4));
  const month = Number(last.slice(5, 7));
  const from = month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}-01`;
  return { from, to: calendarMonth(last).to };
}
