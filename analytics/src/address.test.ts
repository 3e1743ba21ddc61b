import { describe, expect, test } from 'vitest';
import { isCalendarMonth, liesAhead, monthAfter, monthBefore, readTodayAddress, writeTodayAddress } from './address.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };

describe('the address of the page', () => {
  test('says period and basis, and reads back the same', () => {
    for (const basis of [null, 'received-in-person', 'returned-in-person'] as const) {
      for (const period of [null, january]) {
        const address = writeTodayAddress({ period, basis });
        expect(readTodayAddress(address.slice(1))).toEqual({ period, basis });
      }
    }
  });

  test('is the bare page when nothing is chosen', () => {
    expect(writeTodayAddress({ period: null, basis: null })).toBe('/');
  });

  test('leaves the period to the calendar when it is none', () => {
    for (const search of [
      '?from=2026-02-31&to=2026-03-01',
      '?from=2026-02-01',
      '?from=2026-02-02&to=2026-02-01',
      '?from=x&to=y',
    ]) {
      expect(readTodayAddress(search).period).toBeNull();
    }
    expect(readTodayAddress('?basis=all').basis).toBeNull();
  });
});

describe('going from month to month', () => {
  test('crosses the ends of years', () => {
    expect(monthBefore(january)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(monthAfter({ from: '2026-12-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  });

  test('knows the length of February', () => {
    expect(monthAfter(january)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(monthBefore({ from: '2028-03-01', to: '2028-03-31' })).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  test('comes back to where it was', () => {
    let period = january;
    for (let count = 0; count < 30; count += 1) period = monthAfter(period);
    for (let count = 0; count < 30; count += 1) period = monthBefore(period);
    expect(period).toEqual(january);
  });

  test('leaves an administrative month for the calendar months around it', () => {
    const administrative = { from: '2026-01-15', to: '2026-02-14' };
    expect(isCalendarMonth(administrative)).toBe(false);
    expect(monthBefore(administrative)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(monthAfter(administrative)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  test('knows a month that has not begun', () => {
    expect(liesAhead(january, '2025-12-31')).toBe(true);
    expect(liesAhead(january, '2026-01-01')).toBe(false);
  });
});
