import { type Day, listDays } from '../period/day.ts';
import { isSwappedSaturday } from '../period/holidays.ts';
import type { Period } from '../period/month.ts';
import { type DayRange, isDayOff, weekdayOf } from '../period/working-days.ts';
import type { DayCounts } from './cumulative-share.ts';

/** A day that is neither an official day off nor a closure; weekends are open days with nobody in them. `kind` is the weekday, or that of a swapped Saturday. */
export type OpenDay = { dayNumber: number; week: number; kind: number; eligible: number; surveyed: number };

/** A Saturday worked in place of another day is a working day like Monday to Friday, whatever the centre's Saturdays are. */
export const SWAPPED_SATURDAY = 7;

const DAY_MS = 86_400_000;

export function kindOf(day: Day): number {
  return isSwappedSaturday(day) ? SWAPPED_SATURDAY : weekdayOf(day);
}

/** What came in a period's days. */
export function countIn(days: readonly DayCounts[], { from, to }: Period): { eligible: number; surveyed: number } {
  const sum = { eligible: 0, surveyed: 0 };
  for (const { day, eligible, surveyed } of days) {
    if (day < from || day > to) continue;
    sum.eligible += eligible;
    sum.surveyed += surveyed;
  }
  return sum;
}

/** So many open days in a row without anybody are no quiet weeks: nobody counted, or no list was imported. */
const UNCOUNTED_DAYS = 21;

/**
 * The open days of the history since the centre is counted without a break: from the first one with any count after
 * the last three weeks in which there was none.
 */
export function openDaysOf(days: readonly DayCounts[], closed: readonly DayRange[]): OpenDay[] {
  const open = days.filter(({ day }) => !isDayOff(day, closed));
  let first = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, { eligible, surveyed }] of open.entries()) {
    if (eligible + surveyed === 0) continue;
    if (index - last > UNCOUNTED_DAYS) first = index;
    last = index;
  }
  if (first < 0) return [];
  return open.slice(first).map(({ day, eligible, surveyed }) => {
    const dayNumber = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
    // Weeks begin on Monday; day 0 of the count was a Thursday.
    return { dayNumber, week: Math.floor((dayNumber + 3) / 7), kind: kindOf(day), eligible, surveyed };
  });
}

/** The kinds of the open days from `from` to `to`: all that the outlook needs to know of days to come. */
export function openKinds(from: Day, to: Day, closed: readonly DayRange[]): number[] {
  return listDays(from, to)
    .filter((day) => !isDayOff(day, closed))
    .map(kindOf);
}

/** How many of the last Saturdays decide whether the centre works on Saturdays. */
const SATURDAYS_LOOKED_AT = 8;

/** Whether most of the last ordinary Saturdays saw anyone come or answer. */
export function worksOnSaturdays(history: readonly OpenDay[]): boolean {
  const saturdays = history.filter(({ kind }) => kind === 6).slice(-SATURDAYS_LOOKED_AT);
  const worked = saturdays.filter(({ eligible, surveyed }) => eligible + surveyed > 0).length;
  return worked * 2 > saturdays.length;
}
