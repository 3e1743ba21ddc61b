import { type Day, listDays } from './day.ts';
import { isHoliday, isSwappedSaturday } from './holidays.ts';

export type DayRange = { from: Day; to: Day };

export type WorkingDayOptions = {
  /** Further days on which the centre is closed, both ends included. */
  closed?: readonly DayRange[];
  /** Whether this centre works on ordinary Saturdays. */
  saturdays?: boolean;
};

const DAY_MS = 86_400_000;

/** 0 is Sunday, 6 is Saturday. The epoch, 1970-01-01, was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((Date.parse(`${day}T00:00:00Z`) / DAY_MS + 4) % 7) + 7) % 7;
}

/** True where an official day off or a closure of the centre's own empties the day, whatever its weekday. */
export function isDayOff(day: Day, closed: readonly DayRange[] = []): boolean {
  return isHoliday(day) || closed.some(({ from, to }) => from <= day && day <= to);
}

/** Monday to Friday and Saturdays declared working days; ordinary Saturdays only where `saturdays` says so. */
export function isWorkingDay(day: Day, { closed = [], saturdays = false }: WorkingDayOptions = {}): boolean {
  if (isDayOff(day, closed)) return false;
  const weekday = weekdayOf(day);
  if (weekday === 6) return saturdays || isSwappedSaturday(day);
  return weekday !== 0;
}

/** The working days from `from` to `to`, both included. Example: 2026-02-13 … 2026-02-24, over Tết: 13, 23 and 24. */
export function workingDays(from: Day, to: Day, options: WorkingDayOptions = {}): Day[] {
  return listDays(from, to).filter((day) => isWorkingDay(day, options));
}
