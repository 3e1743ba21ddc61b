import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import type { Period } from './month.ts';
import { datesOf, type ReportingPeriod } from './reporting-period.ts';
import { trendSteps, usualStep } from './trend-steps.ts';

const far = '2199-12-31';
const calendar = (period: ReportingPeriod) => datesOf(period, 'calendar');
const administrative = (period: ReportingPeriod) => datesOf(period, 'administrative');
/** A plan of 2026 that cuts its year otherwise than the years around it. */
const changing = (period: ReportingPeriod) => datesOf(period, period.year === 2026 ? 'administrative' : 'calendar');
const year: Period = { from: '2026-01-01', to: '2026-12-31' };

test('weeks begin on Monday and are whole', () => {
  const steps = trendSteps({ from: '2026-01-01', to: '2026-01-13' }, 'week', calendar, far);
  expect(steps).toEqual([
    { from: '2025-12-29', to: '2026-01-04' },
    { from: '2026-01-05', to: '2026-01-11' },
    { from: '2026-01-12', to: '2026-01-18' },
  ]);
});

test('months and quarters are those of the plan', () => {
  expect(trendSteps(year, 'quarter', calendar, far)).toHaveLength(4);
  const quarters = trendSteps({ from: '2025-12-15', to: '2026-12-14' }, 'quarter', administrative, far);
  expect(quarters[0]).toEqual({ from: '2025-12-15', to: '2026-03-14' });
  expect(quarters).toHaveLength(4);
  expect(trendSteps(year, 'month', administrative, far)[0]).toEqual({ from: '2025-12-15', to: '2026-01-14' });
});

test('what has not begun is left out', () => {
  expect(trendSteps(year, 'month', calendar, '2026-03-01').at(-1)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  expect(trendSteps(year, 'month', calendar, '2025-12-31')).toEqual([]);
});

test('days between two calendars belong to the step that begins after them', () => {
  const between = { from: '2026-12-15', to: '2026-12-15' };
  expect(trendSteps(between, 'quarter', changing, far)).toEqual([{ from: '2026-12-15', to: '2027-03-31' }]);
  const after = { from: '2026-01-05', to: '2026-01-05' };
  expect(trendSteps(after, 'quarter', changing, far)).toEqual([{ from: '2026-01-01', to: '2026-03-14' }]);
});

test('each day of the period is in exactly one step, also where the calendar changes', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(
      fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      fc.constantFrom('week', 'month', 'quarter'),
      fc.constantFrom(calendar, administrative, changing),
      (period, step, dates) => {
        const steps = trendSteps(period, step, dates, far);
        expect((steps[0]?.from ?? far) <= period.from).toBe(true);
        expect((steps.at(-1)?.to ?? '') >= period.to).toBe(true);
        for (const [index, one] of steps.entries()) {
          const before = steps[index - 1];
          if (before !== undefined) expect(one.from).toBe(addDays(before.to, 1));
          expect(one.from <= period.to && one.to >= period.from).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('half a year is drawn in weeks, a year in months', () => {
  expect(usualStep({ from: '2026-01-01', to: '2026-06-30' })).toBe('week');
  expect(usualStep(year)).toBe('month');
});
