import { writeReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { expect, test } from 'vitest';
import { firstPeriod, lastTwelveMonths } from './first-period.ts';

const calendar = { calendar: 'calendar', yearEndsOn: null } as const;
const administrative = { calendar: 'administrative', yearEndsOn: null } as const;
const first = (today: string, last: string | null, cut: Parameters<typeof firstPeriod>[2] = calendar) =>
  writeReportingPeriod(firstPeriod(today, last, cut));

test('a review opens with the month under way when it has answers', () => {
  expect(first('2026-03-20', '2026-03-02')).toBe('2026-03');
  expect(first('2026-03-20', '2026-03-02', administrative)).toBe('2026-H1');
  expect(first('2026-03-20', '2026-03-16', administrative)).toBe('2026-04');
});

test('it widens until something is in it', () => {
  expect(first('2026-03-01', '2026-02-27')).toBe('2026-Q1');
  expect(first('2026-04-01', '2026-03-31')).toBe('2026-H1');
  expect(first('2026-08-01', '2026-05-31')).toBe('2026');
  expect(first('2026-01-03', '2025-11-30')).toBe('2025-11');
});

test('a list that runs ahead of the clock, or no list at all, changes nothing', () => {
  expect(first('2026-03-20', '2026-04-30')).toBe('2026-03');
  expect(first('2026-03-20', null)).toBe('2026-03');
});

test('a line over time opens with twelve months', () => {
  expect(lastTwelveMonths('2026-11-21', '2026-11-20')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
  expect(lastTwelveMonths('2027-01-05', '2026-12-28')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(lastTwelveMonths('2026-02-05', null)).toEqual({ from: '2025-03-01', to: '2026-02-28' });
});
