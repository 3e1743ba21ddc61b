import { describe, expect, it } from 'vitest';
import { listDays } from '../period/day.ts';
import { isWorkingDay, weekdayOf } from '../period/working-days.ts';
import { openDaysOf, worksOnSaturdays } from './forecast-history.ts';
import { calibrate } from './forecast-outlook.ts';
import { fitRates } from './forecast-rates.ts';

/** Weeks from Monday, 4 May 2026, without holidays; `of` gives the eligible of each working day, one in ten of them surveyed. */
function history(weeks: number, of: (weekday: number, week: number) => number) {
  const days = listDays('2026-05-04', '2026-08-23').slice(0, 7 * weeks);
  return openDaysOf(
    days.map((day, index) => {
      const eligible = isWorkingDay(day) ? of(weekdayOf(day), Math.floor(index / 7)) : 0;
      return { day, eligible, surveyed: eligible / 10 };
    }),
    [],
  );
}

describe('what the history says', () => {
  it('knows a busy Monday, and doubts it a little', () => {
    const { profile, level } = fitRates(history(12, (weekday) => (weekday === 1 ? 40 : 20)));
    // Mean of Monday to Friday 24, Monday 40/24 = 1.67 of it.
    expect(profile[1]).toBeGreaterThan(1.4);
    expect(profile[1]).toBeLessThan(1.67);
    expect(profile[0]).toBe(0);
    expect(profile[6]).toBe(0);
    expect(level).toBeCloseTo(24, 0);
  });

  it('takes each day alike as each day alike', () => {
    const rates = fitRates(history(12, () => 20));
    expect(rates.profile.slice(1, 6).map((factor) => Math.round(factor * 1e9) / 1e9)).toEqual([1, 1, 1, 1, 1]);
    expect(rates.level).toBeCloseTo(20, 9);
    expect(rates.rate).toBeCloseTo(0.1, 9);
  });

  it('finds more spread where the weeks differ more', () => {
    const calm = fitRates(history(16, () => 20));
    const wild = fitRates(history(16, (_, week) => (week % 2 === 0 ? 10 : 30)));
    expect(calm.eligibleDispersion).toBeLessThan(1.5);
    // Weeks of 50 and 150 around 100: (50² / 100) = 25, mixed with the usual one.
    expect(wild.eligibleDispersion).toBeGreaterThan(15);
    expect(wild.eligibleDispersion).toBeLessThan(25);
  });

  it('does not let one day of long ago weigh like one of now', () => {
    const { level } = fitRates(history(16, (_, week) => (week < 8 ? 10 : 30)));
    expect(level).toBeGreaterThan(22);
  });
});

describe('how past forecasts erred', () => {
  it('narrows for a centre that never surprised, and widens for one that did', () => {
    const calm = calibrate(
      history(16, () => 20),
      14,
    );
    const steps = calibrate(
      history(16, (_, week) => (week % 8 < 4 ? 10 : 40)),
      14,
    );
    expect(calm.eligible).toBeLessThan(1);
    expect(steps.eligible).toBeGreaterThan(1);
  });

  it('changes nothing before there are past forecasts', () => {
    expect(
      calibrate(
        history(3, () => 20),
        14,
      ),
    ).toEqual({ eligible: 1, surveyed: 1 });
    expect(calibrate([], 14)).toEqual({ eligible: 1, surveyed: 1 });
  });
});

it('sees whether a centre works on Saturdays by most of the last ones', () => {
  const saturdays = (worked: number) =>
    openDaysOf(
      listDays('2026-05-04', '2026-07-05').map((day, index) => {
        const isWorked = weekdayOf(day) === 6 && index >= 7 * (9 - worked);
        return { day, eligible: isWorkingDay(day) || isWorked ? 5 : 0, surveyed: 0 };
      }),
      [],
    );
  expect(worksOnSaturdays(saturdays(0))).toBe(false);
  expect(worksOnSaturdays(saturdays(4))).toBe(false);
  expect(worksOnSaturdays(saturdays(5))).toBe(true);
  expect(worksOnSaturdays([])).toBe(false);
});
