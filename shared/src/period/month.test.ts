import { describe, expect, it } from 'vitest';
import { calendarMonth, previousCalendarMonth } from './month.ts';

describe('the month that holds a day', () => {
  it.each([
    ['2026-02-10', '2026-02-01', '2026-02-28'],
    ['2028-02-29', '2028-02-01', '2028-02-29'],
    ['2026-01-01', '2026-01-01', '2026-01-31'],
    ['2026-04-30', '2026-04-01', '2026-04-30'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s lies in %s … %s', (day, from, to) => {
    expect(calendarMonth(day)).toEqual({ from, to });
  });
});

describe('the month before', () => {
  it.each([
    ['2026-03-31', '2026-02-01', '2026-02-28'],
    ['2028-03-01', '2028-02-01', '2028-02-29'],
    ['2026-01-15', '2025-12-01', '2025-12-31'],
    ['2026-12-01', '2026-11-01', '2026-11-30'],
  ])('%s is %s … %s', (day, from, to) => {
    expect(previousCalendarMonth(day)).toEqual({ from, to });
  });
});
