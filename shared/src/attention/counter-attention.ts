import type { AttentionItem } from '../contract/attention.ts';
import { addDays, type Day } from '../period/day.ts';
import { type WorkingDayOptions, workingDays } from '../period/working-days.ts';
import { type CounterFacts, type DayCount, LOOK_BACK_DAYS } from './facts.ts';

/** A counter usually has surveys when half of these last working days had some. */
const USUAL_WINDOW = 10;
const USUAL_DAYS = 5;

/** Where only one in ten answers, thirty returned results without any survey happen once in 24 times (0.9^30 = 4 %). */
const RETURNS_PRESSING = 30;

/** A counter where work went on, or usually does, and that had no survey on at least one whole working day. */
export function counterAttention(
  counters: readonly CounterFacts[],
  today: Day,
  options: WorkingDayOptions,
): AttentionItem[] {
  return counters.flatMap((facts) => judgeCounter(facts, today, options));
}

function judgeCounter(
  { counter, inForceSince, surveys, returns }: CounterFacts,
  today: Day,
  options: WorkingDayOptions,
): AttentionItem[] {
  const lastSurveyed = latest(surveys);
  const start = [lastSurveyed ?? '', inForceSince, addDays(today, -LOOK_BACK_DAYS)].sort().at(-1) ?? today;
  const silentDays = workingDays(addDays(start, 1), addDays(today, -1), options).length;
  if (silentDays === 0) return [];
  const missed = returns.filter(({ day }) => day > start && day < today);
  const returned = missed.reduce((sum, { count }) => sum + count, 0);
  if (returned === 0 && !isUsual(surveys, lastSurveyed, options)) return [];
  return [
    {
      code: 'counter-silent',
      subject: counter,
      severity: returned >= RETURNS_PRESSING ? 'act' : 'look',
      values: { ...(lastSurveyed === null ? {} : { since: lastSurveyed }), returned, workingDays: silentDays },
    },
  ];
}

function latest(days: readonly DayCount[]): Day | null {
  return (
    days
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null
  );
}

/** Judged by the days up to its last survey, so that a long silence is not taken for a habit. */
function isUsual(surveys: readonly DayCount[], lastSurveyed: Day | null, options: WorkingDayOptions): boolean {
  if (lastSurveyed === null) return false;
  const window = workingDays(addDays(lastSurveyed, -LOOK_BACK_DAYS), lastSurveyed, options).slice(-USUAL_WINDOW);
  const surveyed = new Set(surveys.filter(({ count }) => count > 0).map(({ day }) => day));
  return window.filter((day) => surveyed.has(day)).length >= USUAL_DAYS;
}
