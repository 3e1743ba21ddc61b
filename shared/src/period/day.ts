/**
 * A civil day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. The zone is UTC+7 all year round, so plain arithmetic
 * suffices and no time zone data of the process or the browser can move a survey to another day.
 */
export type Day = string;

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The Vietnamese day of an instant. `instantMs`: milliseconds since 1970-01-01T00:00Z. */
export function dayOfInstant(instantMs: number): Day {
  return new Date(instantMs + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a Vietnamese day begins, in milliseconds since 1970-01-01T00:00Z. */
export function startOfDayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET_MS;
}

/** True for `YYYY-MM-DD` that names a day of the calendar: 2026-02-31 is not one, and no calendar has a year 0000. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, both included; negative or zero when `to` lies before `from`. */
export function countDays(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;
}

/** Every day from `from` to `to`, both included. */
export function listDays(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, index) => addDays(from, index));
}
