import { describe, expect, test } from 'vitest';
import { alongAddress, readTodayAddress, writeTodayAddress } from './address.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const named = [
  { kind: 'month', year: 2026, number: 1 },
  { kind: 'quarter', year: 2026, number: 4 },
  { kind: 'half-year', year: 2026, number: 2 },
  { kind: 'nine-months', year: 2026, number: 1 },
  { kind: 'year', year: 2026, number: 1 },
] as const;

describe('the address of the page', () => {
  test('says period and basis, and reads back the same', () => {
    for (const basis of [null, 'received-in-person', 'returned-in-person'] as const) {
      for (const period of [null, january, ...named]) {
        const address = writeTodayAddress({ period, basis });
        expect(readTodayAddress(address.slice(1))).toEqual({ period, basis });
      }
    }
  });

  test('takes period and unit along to another page, and leaves behind what only the first page knows', () => {
    expect(alongAddress('/so-sanh', '?period=2026-Q1&item=overall&step=week&unit=xa-1')).toBe(
      '/so-sanh?period=2026-Q1&unit=xa-1',
    );
    expect(alongAddress('/', '?from=2026-01-01&to=2026-02-01&unit=xa-1')).toBe('/?from=2026-01-01&to=2026-02-01');
    expect(alongAddress('/diem', '?by=field')).toBe('/diem');
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
      '?period=2026-13',
      '?period=2026-Q5',
      '?period=',
    ]) {
      expect(readTodayAddress(search).period).toBeNull();
    }
    expect(readTodayAddress('?basis=all').basis).toBeNull();
  });
});
