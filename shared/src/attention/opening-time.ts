import { type Day, dayOfInstant, listDays, startOfDayMs } from '../period/day.ts';
import { isWorkingDay, type WorkingDayOptions, workingDays } from '../period/working-days.ts';

const MINUTE_MS = 60_000;

/** Hours of communes' centres in Vietnam; lunch is left in, because tablets stay on their stands. */
const OPENS_MINUTES = 7 * 60 + 30;
const CLOSES_MINUTES = 17 * 60;

/** Minutes a centre is open on a working day. */
export const OPEN_DAY_MINUTES = CLOSES_MINUTES - OPENS_MINUTES;

/**
 * Minutes between two instants in which the centre is open: nights, weekends and holidays do not count.
 * Example: from Friday 16:50 to Monday 08:00 are 10 + 30.
 */
export function openMinutesBetween(fromMs: number, toMs: number, options: WorkingDayOptions = {}): number {
  let minutes = 0;
  for (const day of listDays(dayOfInstant(fromMs), dayOfInstant(toMs))) {
    if (!isWorkingDay(day, options)) continue;
    const startMs = startOfDayMs(day);
    const opensMs = Math.max(fromMs, startMs + OPENS_MINUTES * MINUTE_MS);
    const closesMs = Math.min(toMs, startMs + CLOSES_MINUTES * MINUTE_MS);
    minutes += Math.max(0, closesMs - opensMs) / MINUTE_MS;
  }
  return minutes;
}

/** Working days after `day`, up to and with `today`. Example: from a Monday to the Friday after are 4. */
export function workingDaysSince(day: Day, today: Day, options: WorkingDayOptions = {}): number {
  return Math.max(0, workingDays(day, today, options).filter((one) => one > day).length);
}
