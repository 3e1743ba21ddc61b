import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, listDays } from './day.ts';
import { isWorkingDay, weekdayOf, workingDays } from './working-days.ts';

describe('the weekday', () => {
  it.each([
    ['2026-02-16', 1],
    ['2026-02-21', 6],
    ['2026-02-22', 0],
    ['1970-01-01', 4],
    ['1969-12-28', 0],
  ])('of %s is number %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('is the one the calendar of the language gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (offset) => {
        const day = addDays('2000-01-01', offset);
        expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('a working day', () => {
  it('leaves out Tết and the weekends beside it', () => {
    expect(workingDays('2026-02-13', '2026-02-24')).toEqual(['2026-02-13', '2026-02-23', '2026-02-24']);
  });

  it('is a Saturday that was swapped for the day before a holiday, and then that day is none', () => {
    expect(isWorkingDay('2026-08-22')).toBe(true);
    expect(isWorkingDay('2026-08-31')).toBe(false);
  });

  it('is an ordinary Saturday only where the centre works on it', () => {
    expect(isWorkingDay('2026-03-07')).toBe(false);
    expect(isWorkingDay('2026-03-07', { saturdays: true })).toBe(true);
    expect(isWorkingDay('2026-03-08', { saturdays: true })).toBe(false);
  });

  it('is none when the centre is closed, even a swapped Saturday', () => {
    const closed = [{ from: '2026-08-20', to: '2026-08-22' }];
    expect(workingDays('2026-08-19', '2026-08-24', { closed })).toEqual(['2026-08-19', '2026-08-24']);
  });

  it('exists in every stretch of fourteen days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (offset) => {
        const from = addDays('2024-01-01', offset);
        const found = workingDays(from, addDays(from, 13));
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(listDays(from, addDays(from, 13))).toEqual(expect.arrayContaining(found));
      }),
    );
  });

  it('has none in a stretch that ends before it begins', () => {
    expect(workingDays('2026-03-04', '2026-03-03')).toEqual([]);
  });
});
