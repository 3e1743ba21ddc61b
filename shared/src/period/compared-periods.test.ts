import { expect, test } from 'vitest';
import { comparedPeriods } from './compared-periods.ts';
import { datesOf, type ReportingPeriod, readReportingPeriod } from './reporting-period.ts';

const administrative = (period: ReportingPeriod) => datesOf(period, 'administrative');
const named = (text: string) => comparedPeriods(readReportingPeriod(text) as ReportingPeriod, administrative);

test('a quarter is held against the quarter before and the same one last year, as the plan cuts them', () => {
  expect(named('2026-Q1')).toEqual({
    previous: { from: '2025-09-15', to: '2025-12-14' },
    lastYear: { from: '2024-12-15', to: '2025-03-14' },
  });
});

test('the first month of a year is held against the last one of the year before', () => {
  expect(named('2026-01').previous).toEqual({ from: '2025-11-15', to: '2025-12-14' });
  expect(named('2026-H1').previous).toEqual({ from: '2025-06-15', to: '2025-12-14' });
});

test('of a year and of nine months the period before is the one of last year', () => {
  expect(named('2026')).toEqual({ previous: null, lastYear: { from: '2024-12-15', to: '2025-12-14' } });
  expect(named('2026-9M').previous).toBeNull();
});

test('days without a name have as many just before them', () => {
  expect(comparedPeriods({ from: '2026-03-03', to: '2026-03-09' }, administrative)).toEqual({
    previous: { from: '2026-02-24', to: '2026-03-02' },
    lastYear: { from: '2025-03-03', to: '2025-03-09' },
  });
  expect(comparedPeriods({ from: '2024-02-29', to: '2024-02-29' }, administrative).lastYear).toEqual({
    from: '2023-02-28',
    to: '2023-02-28',
  });
});
