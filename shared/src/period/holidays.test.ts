import { describe, expect, it } from 'vitest';
import { countDays, isDay, listDays } from './day.ts';
import { holidays, holidayYears, isHoliday, isSwappedSaturday } from './holidays.ts';
import { weekdayOf } from './working-days.ts';

const daysOff = holidays.flatMap(({ from, to }) => listDays(from, to));
const years = Array.from({ length: holidayYears.last - holidayYears.first + 1 }, (_, n) => holidayYears.first + n);

describe('the days off of civil servants', () => {
  it('are days of the calendar, in order, and none twice', () => {
    expect(daysOff.every(isDay)).toBe(true);
    expect(daysOff).toEqual([...new Set(daysOff)].sort());
  });

  // Article 112 of the Labour Code: 1 New Year, 5 Tết, 1 Hùng Kings, 1 on 30/4, 1 on 1/5, 2 National Day. Those that fall on
  // a weekend are made up for, so the Mondays to Fridays off are eleven, and one more for each Saturday worked instead.
  it.each(years)('take eleven working days of %i, besides those swapped for a Saturday', (year) => {
    const weekdays = daysOff.filter((day) => day.startsWith(`${year}`) && weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
    const swapped = listDays(`${year}-01-01`, `${year}-12-31`).filter(isSwappedSaturday);
    expect(weekdays.length).toBe(11 + swapped.length);
    expect(swapped.every((day) => weekdayOf(day) === 6 && !isHoliday(day))).toBe(true);
  });

  it.each([
    ['the first day of Tết 2024', '2024-02-10'],
    ['the first day of Tết 2025', '2025-01-29'],
    ['the first day of Tết 2026', '2026-02-17'],
    ['the first day of Tết 2027', '2027-02-06'],
    ['the Hùng Kings 2026', '2026-04-26'],
    ['the day after them, because they fell on a Sunday', '2026-04-27'],
    ['Victory Day', '2025-04-30'],
    ['Labour Day', '2027-05-01'],
    ['National Day', '2026-09-02'],
  ])('hold %s', (_, day) => {
    expect(isHoliday(day)).toBe(true);
  });

  it('hold no day twice as long as Tết', () => {
    expect(Math.max(...holidays.map(({ from, to }) => countDays(from, to)))).toBe(7);
  });
});
