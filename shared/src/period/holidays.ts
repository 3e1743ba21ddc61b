import type { Day } from './day.ts';
import data from './definitions/holidays-vn.json' with { type: 'json' };

/**
 * Official days off of civil servants, both ends included. Weekends are listed only where they lie between days off:
 * a weekend beside them is off or worked by the centre's own habit. `derived` entries follow from the law and the lunar
 * calendar and give way to the government's announcement, which may move a day (Tết, National Day) or swap one.
 * 24 November (Politburo resolution 80-NQ/TW names it a day off) is missing: the change of Article 112 that makes it law
 * could not be read. Until then a centre that closes lists it among its own closed days.
 */
export type Holiday = { name: string; from: Day; to: Day; status: string; source: string };

export const holidays: readonly Holiday[] = data.holidays;

/** Beyond these years only weekends are known to be off. */
export const holidayYears = { first: 2024, last: 2027 };

const swappedSaturdays: ReadonlySet<Day> = new Set(data.workedSaturdays.map(({ day }) => day));

export function isHoliday(day: Day): boolean {
  return holidays.some(({ from, to }) => from <= day && day <= to);
}

/** A Saturday that was declared a working day in exchange for a day off beside a holiday. */
export function isSwappedSaturday(day: Day): boolean {
  return swappedSaturdays.has(day);
}
