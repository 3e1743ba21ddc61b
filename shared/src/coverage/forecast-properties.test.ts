import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, listDays } from '../period/day.ts';
import { isWorkingDay } from '../period/working-days.ts';
import { judgeCoverage, type Target } from './coverage.ts';
import type { DayCounts } from './cumulative-share.ts';
import { type ForecastInput, forecastCoverage } from './forecast.ts';

const target: Target = { share: 0.1, comparison: 'more-than', basis: 'received-in-person' };
const march = { from: '2026-03-01', to: '2026-03-31' };

function input(changes: Partial<ForecastInput> & Pick<ForecastInput, 'days'>): ForecastInput {
  return { period: march, today: '2026-03-12', isTodayComplete: true, target, counters: 2, ...changes };
}

describe('whatever the days were', () => {
  const day = fc.record({
    eligible: fc.integer({ min: 0, max: 60 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const someInput = fc
    .record({
      raw: fc.array(day, { minLength: 0, maxLength: 130 }),
      offset: fc.integer({ min: 0, max: 40 }),
      share: fc.constantFrom(0.001, 0.1, 0.5, 1),
      comparison: fc.constantFrom('more-than' as const, 'at-least' as const),
      isTodayComplete: fc.boolean(),
    })
    .map(({ raw, offset, share, comparison, isTodayComplete }) => {
      const today = addDays(march.from, offset);
      const days = raw.map(({ eligible, part }, index) => {
        const surveyed = Math.floor(eligible * part * part);
        return { day: addDays(today, index - raw.length + 1), eligible, surveyed };
      });
      return input({ days, today, isTodayComplete, target: { ...target, share, comparison } });
    });

  it('the range holds what is expected, is never less than what came, and the chance is one', () => {
    fc.assert(
      fc.property(someInput, (one) => {
        const { enough, soFar, expected, range, chance } = forecastCoverage(one);
        expect(enough).toBe(expected !== null);
        if (expected === null || range === null) return;
        for (const name of ['eligible', 'surveyed'] as const) {
          const [low, high] = range[name];
          expect(low).toBeGreaterThanOrEqual(soFar[name]);
          expect(low).toBeLessThanOrEqual(expected[name]);
          expect(high).toBeGreaterThanOrEqual(expected[name]);
          expect(Number.isSafeInteger(low) && Number.isSafeInteger(high)).toBe(true);
        }
        if (expected.share !== null && range.share !== null) {
          expect(range.share[0]).toBeGreaterThanOrEqual(0);
          expect(range.share[0]).toBeLessThanOrEqual(expected.share);
          expect(range.share[1]).toBeGreaterThanOrEqual(expected.share);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('a lower target is as likely or likelier', () => {
    fc.assert(
      fc.property(someInput, (one) => {
        const chanceOf = (share: number) => forecastCoverage({ ...one, target: { ...target, share } }).chance;
        expect(chanceOf(0.05) ?? 1).toBeGreaterThanOrEqual((chanceOf(0.1) ?? 0) - 1e-9);
        expect(chanceOf(0.1) ?? 1).toBeGreaterThanOrEqual((chanceOf(0.3) ?? 0) - 1e-9);
      }),
    );
  });

  it('it is sure when nothing is left, and then agrees with the verdict', () => {
    fc.assert(
      fc.property(someInput, (one) => {
        const period = { from: addDays(one.today, -20), to: one.today };
        const { soFar, chance } = forecastCoverage({ ...one, period, isTodayComplete: true });
        const { met } = judgeCoverage({ ...soFar, pending: 0 }, one.target);
        expect(chance).toBe(met === null ? null : Number(met));
      }),
    );
  });
});

describe('the range', () => {
  /** 15–25 a day, and 1–4 of them surveyed; `swing` makes every other week busier by this part. */
  const unevenDays = (to: Day, swing: number): DayCounts[] =>
    listDays('2025-12-01', to).map((day, index) => {
      if (!isWorkingDay(day)) return { day, eligible: 0, surveyed: 0 };
      const week = 1 + (Math.floor(index / 7) % 2 === 0 ? swing : -swing);
      return { day, eligible: Math.round((15 + ((index * 7) % 11)) * week), surveyed: 1 + ((index * 5) % 4) };
    });

  const width = (today: Day, swing: number, name: 'share' | 'eligible') => {
    const [low, high] = forecastCoverage(input({ days: unevenDays(today, swing), today })).range?.[name] ?? [0, 0];
    return high - low;
  };

  it('narrows as the period goes on', () => {
    const widths = ['2026-03-06', '2026-03-13', '2026-03-20', '2026-03-27'].map((today) => width(today, 0, 'share'));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(new Set(widths).size).toBe(4);
  });

  it('is wider for a centre whose weeks differ more', () => {
    expect(width('2026-03-12', 0.5, 'eligible')).toBeGreaterThan(2 * width('2026-03-12', 0, 'eligible'));
  });

  it('is the same wherever the process runs: this one believes to be far from Vietnam', () => {
    expect(new Date(2026, 2, 1).getTimezoneOffset()).toBe(7 * 60);
    const days = unevenDays('2026-03-12', 0);
    const eligible = days.filter(({ day }) => day.startsWith('2026-03')).reduce((sum, one) => sum + one.eligible, 0);
    expect(forecastCoverage(input({ days }))).toMatchObject({ soFar: { eligible }, workingDaysLeft: 13 });
  });
});
