import { addDays, type Day } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period } from '@hailong/shared/period/month.ts';
import {
  type Calendar,
  type PeriodKind,
  periodAfter,
  periodBefore,
  periodHolding,
  type ReportingPeriod,
} from '@hailong/shared/period/reporting-period.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { yearEndOf } from '@hailong/shared/plan/year-end.ts';
import { type ChosenPeriod, isNamed } from '../address.ts';

/** How the plan cuts its year; without a plan by calendar months. */
export type YearCut = { calendar: Calendar; yearEndsOn: string | null };

export function yearCutOf(plan: Plan | null): YearCut {
  if (plan === null) return { calendar: 'calendar', yearEndsOn: null };
  return { calendar: plan.calendar ?? 'calendar', yearEndsOn: yearEndOf(plan) };
}

/** The month that holds a day. */
export function monthHolding(day: Day, cut: YearCut): ReportingPeriod {
  return (
    periodHolding(day, 'month', cut.calendar, cut.yearEndsOn) ?? {
      kind: 'month',
      year: Number(day.slice(0, 4)),
      number: Number(day.slice(5, 7)),
    }
  );
}

/** The period before: of the same kind, or the calendar month before a period that has no name. */
export function stepBack(period: ChosenPeriod): ChosenPeriod {
  return isNamed(period) ? periodBefore(period) : calendarMonth(addDays(calendarMonth(period.from).from, -1));
}

/** The period after: of the same kind, or the calendar month after a period that has no name, so that no day is skipped. */
export function stepOn(period: ChosenPeriod): ChosenPeriod {
  return isNamed(period) ? periodAfter(period) : calendarMonth(addDays(calendarMonth(period.to).to, 1));
}

/**
 * The period of another kind around the same days: of today where the shown one is under way, else of its last day.
 * Nine months hold no day of the last quarter: then those of the same year.
 */
export function ofKind(kind: PeriodKind, shown: Period, today: Day, cut: YearCut): ReportingPeriod {
  const day = shown.from <= today && today <= shown.to ? today : shown.to;
  const found = periodHolding(day, kind, cut.calendar, cut.yearEndsOn);
  return found ?? { kind, year: monthHolding(day, cut).year, number: 1 };
}

/** True where the period holds no day that has begun: there is nothing to look at yet. */
export function liesAhead({ from }: Period, today: Day): boolean {
  return from > today;
}
