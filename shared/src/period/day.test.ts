import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, countDays, dayOfInstant, isDay, listDays, startOfDayMs } from './day.ts';

const instant = (text: string) => Date.parse(text);
/** Days from 1970 to 2200 by their number, so that no calendar arithmetic of the test can err with the code's. */
const dayNumber = fc.integer({ min: 0, max: 84_000 });
const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

it('runs in a time zone far from Vietnam, where local days are other days', () => {
  expect(new Date(instant('2026-01-31T23:59:00+07:00')).getTimezoneOffset()).toBe(7 * 60);
});

describe('the Vietnamese day of an instant', () => {
  // Vietnam is UTC+7 all year: its midnight is 17:00 UTC of the day before.
  it.each([
    ['2026-01-31T16:59:59.999Z', '2026-01-31'],
    ['2026-01-31T17:00:00.000Z', '2026-02-01'],
    ['2025-12-31T16:59:59.999Z', '2025-12-31'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
    ['2026-07-15T23:59:59.999+07:00', '2026-07-15'],
    ['2026-07-16T00:00:00.000+07:00', '2026-07-16'],
    ['2026-02-01T00:30:00+14:00', '2026-01-31'],
  ])('of %s is %s', (text, day) => {
    expect(dayOfInstant(instant(text))).toBe(day);
  });

  it('begins where the day before ends', () => {
    fc.assert(
      fc.property(dayNumber.map(dayOfNumber), (day) => {
        expect(dayOfInstant(startOfDayMs(day))).toBe(day);
        expect(dayOfInstant(startOfDayMs(day) - 1)).toBe(addDays(day, -1));
      }),
    );
  });

  it('is at midnight in Vietnam', () => {
    expect(startOfDayMs('2026-02-01')).toBe(instant('2026-02-01T00:00:00+07:00'));
  });
});

describe('counting days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-15', 365, '2027-03-15'],
    ['2026-03-08', 0, '2026-03-08'],
  ])('%s and %i more is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  it.each([
    ['2026-01-01', '2026-01-01', 1],
    ['2026-01-01', '2026-12-31', 365],
    ['2028-01-01', '2028-12-31', 366],
    ['2026-02-15', '2026-03-14', 28],
    ['2026-01-02', '2026-01-01', 0],
    ['2026-01-10', '2026-01-01', -8],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(countDays(from, to)).toBe(days);
  });

  it('agrees with the numbers of the days', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -500, max: 500 }), (number, count) => {
        const day = dayOfNumber(number);
        expect(countDays(day, addDays(day, count))).toBe(count + 1);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('lists every day once, in order', () => {
    expect(listDays('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(listDays('2026-01-02', '2026-01-01')).toEqual([]);
  });
});

describe('what names a day', () => {
  it.each(['2026-01-31', '2028-02-29', '0001-01-01', '9999-12-31'])('%s does', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    ...['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '31/01/2026', ''],
    ...['2026-01-31T00:00', ' 2026-01-31', '2026-01-31 ', '02026-01-31', '-2026-01-31', 'today', '２０２６-01-31'],
    // There is no year 0, and the database refuses it.
    '0000-01-01',
  ])('%j does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('does so in every year', () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        expect(isDay(dayOfNumber(number))).toBe(true);
      }),
    );
  });
});
