import type { TrendStep } from '../contract/trends.ts';
import { spanHolding } from './cover-period.ts';
import { addDays, countDays, type Day } from './day.ts';
import type { Period } from './month.ts';
import { periodAfter, periodBefore, periodHolding, type ReportingPeriod } from './reporting-period.ts';

/** Beyond this a line of months says more than one of weeks. */
const WEEKS_UP_TO_DAYS = 190;

/** The step a trend is drawn in where none is asked for. */
export function usualStep({ from, to }: Period): TrendStep {
  return countDays(from, to) <= WEEKS_UP_TO_DAYS ? 'week' : 'month';
}

/**
 * Every step that has a day in the period, whole: weeks from Monday, months and quarters as the unit's plans cut them.
 * Each begins the day after the one before, so that where a plan changes its calendar no day is in two steps or in none.
 * Steps that begin after `until` are left out: nothing can be in them yet.
 */
export function trendSteps(
  period: Period,
  step: TrendStep,
  datesOf: (period: ReportingPeriod) => Period,
  until: Day,
): Period[] {
  const last = period.to < until ? period.to : until;
  const steps: Period[] = [];
  let before: Day | null = null;
  for (const { from, to } of step === 'week' ? weeksFrom(period.from) : namedFrom(period.from, step, datesOf)) {
    const begins: Day = before === null ? from : addDays(before, 1);
    if (begins > last) break;
    if (to < begins) continue;
    if (to >= period.from) steps.push({ from: begins, to });
    before = to;
  }
  return steps;
}

function* weeksFrom(day: Day): Generator<Period> {
  for (let week = spanHolding(day, 'week'); ; week = { from: addDays(week.to, 1), to: addDays(week.to, 7) }) yield week;
}

/** From the one before the calendar's own that holds the day, so that the first step is cut like any other. */
function* namedFrom(
  day: Day,
  kind: 'month' | 'quarter',
  datesOf: (period: ReportingPeriod) => Period,
): Generator<Period> {
  const first = periodHolding(day, kind, 'calendar');
  if (first === null) return;
  for (let next = periodBefore(first); ; next = periodAfter(next)) yield datesOf(next);
}
