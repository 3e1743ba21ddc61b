import type { Day } from '../period/day.ts';
import type { Period } from '../period/month.ts';
import { type Calendar, datesOf, type ReportingPeriod } from '../period/reporting-period.ts';
import type { Plan } from './plan.ts';
import { yearEndOf } from './year-end.ts';

/** What decides when a revision of a plan is in force; the rest of it need not be read for that. */
export type PlanHead = {
  year: number;
  revision: number;
  calendar: Calendar;
  /** `MM-DD` where the plan closes its year on another day than its calendar does. */
  yearEndsOn: string | null;
  /** Null: in force for the whole year. A day: the revision before it stays in force for periods that end earlier. */
  effectiveFrom: Day | null;
};

export function headOf(plan: Plan, revision: number): PlanHead {
  const { year, calendar = 'calendar', effectiveFrom = null } = plan;
  return { year, revision, calendar, yearEndsOn: yearEndOf(plan), effectiveFrom };
}

/** First and last day of a plan's own year. Example: 2027, administrative → 2026-12-15 … 2027-12-14. */
export function planYearOf({ year, calendar, yearEndsOn }: Omit<PlanHead, 'revision' | 'effectiveFrom'>): Period {
  return datesOf({ kind: 'year', year, number: 1 }, calendar, yearEndsOn);
}

/**
 * The revision of the plan that a period is judged by, so that a period of the past keeps what was in force at its end.
 *
 * Of a year: the newest revision that is in force for the whole year or begins on or before the period's last day.
 * Of the years: the one whose own days hold the whole period, else the one that holds its last day, else the latest
 * that ended before. Where two years overlap, because one ends by the calendar and the next begins on 15 December,
 * the later one wins. Null before the first plan.
 */
export function planInForce<Head extends PlanHead>(heads: readonly Head[], { from, to }: Period): Head | null {
  const inForce = newestByYear(heads.filter((one) => hasBegun(one, to)));
  const holding = inForce.filter((one) => holds(planYearOf(one), to));
  return (
    holding.find((one) => holds(planYearOf(one), from)) ??
    holding[0] ??
    inForce.find((one) => planYearOf(one).to < to) ??
    null
  );
}

/**
 * The days of a reporting period as the plan of its year cuts them: by its newest revision in force at the end of the
 * period it cuts itself. Without a plan for the year the latest earlier one cuts, else the first later one, so that a
 * year is compared with one of the same shape; without any plan the calendar does.
 */
export function datesByPlan(heads: readonly PlanHead[], period: ReportingPeriod): Period {
  const newestFirst = heads.toSorted((one, other) => other.year - one.year || other.revision - one.revision);
  const year = newestFirst.find((one) => one.year <= period.year)?.year ?? newestFirst.at(-1)?.year;
  const ofYear = newestFirst.filter((one) => one.year === year);
  const datesBy = ({ calendar, yearEndsOn }: PlanHead) => datesOf(period, calendar, yearEndsOn);
  const cutting = ofYear.find((one) => hasBegun(one, datesBy(one).to)) ?? ofYear.at(-1);
  return cutting === undefined ? datesOf(period, 'calendar') : datesBy(cutting);
}

/** One revision a year, the latest year first. */
function newestByYear<Head extends PlanHead>(heads: readonly Head[]): Head[] {
  const newest = new Map<number, Head>();
  for (const head of heads) {
    if (head.revision > (newest.get(head.year)?.revision ?? 0)) newest.set(head.year, head);
  }
  return [...newest.values()].sort((one, other) => other.year - one.year);
}

function hasBegun({ effectiveFrom }: PlanHead, periodEnd: Day): boolean {
  return effectiveFrom === null || effectiveFrom <= periodEnd;
}

function holds({ from, to }: Period, day: Day): boolean {
  return from <= day && day <= to;
}
