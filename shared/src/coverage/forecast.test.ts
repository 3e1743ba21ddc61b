import { describe, expect, it } from 'vitest';
import { type Day, listDays } from '../period/day.ts';
import { isDayOff, isWorkingDay, weekdayOf } from '../period/working-days.ts';
import type { Target } from './coverage.ts';
import type { DayCounts } from './cumulative-share.ts';
import { type ForecastInput, forecastCoverage } from './forecast.ts';

const target: Target = { share: 0.1, comparison: 'more-than', basis: 'received-in-person' };
const march = { from: '2026-03-01', to: '2026-03-31' };

/** The same every working day. Saturdays as given; holidays empty. */
function evenDays(from: Day, to: Day, counts = { eligible: 20, surveyed: 2 }, saturday = 0): DayCounts[] {
  return listDays(from, to).map((day) => {
    if (isWorkingDay(day)) return { day, ...counts };
    const isOpenSaturday = weekdayOf(day) === 6 && !isDayOff(day);
    return { day, eligible: isOpenSaturday ? saturday : 0, surveyed: 0 };
  });
}

function input(changes: Partial<ForecastInput> = {}): ForecastInput {
  const today = changes.today ?? '2026-03-12';
  return {
    days: evenDays('2025-12-01', today),
    period: march,
    today,
    isTodayComplete: true,
    target,
    counters: 2,
    ...changes,
  };
}

describe('the forecast of an even centre', () => {
  it('continues as before, on the working days left', () => {
    const forecast = forecastCoverage(input());
    // March 2026: 22 working days, 9 of them over by the 12th.
    expect(forecast.soFar).toEqual({ eligible: 180, surveyed: 18 });
    expect(forecast.workingDaysLeft).toBe(13);
    expect(forecast.expected).toEqual({ eligible: 440, surveyed: 44, share: 0.1 });
  });

  it('says what is still needed, in all, per day, and per counter and day', () => {
    // More than 10 % of 440 are 45; 18 are there.
    const { needed } = forecastCoverage(input());
    expect(needed).toEqual({ total: 27, perWorkingDay: 27 / 13, perCounterAndDay: 27 / 26 });
  });

  it('needs nothing more when enough are surveyed, and divides by no counters', () => {
    const days = evenDays('2025-12-01', '2026-03-12', { eligible: 20, surveyed: 10 });
    expect(forecastCoverage(input({ days })).needed?.total).toBe(0);
    expect(forecastCoverage(input({ counters: 0 })).needed?.perCounterAndDay).toBeNull();
  });

  it('grows with the centre', () => {
    const days = evenDays('2025-12-01', '2026-03-12', { eligible: 200, surveyed: 20 });
    expect(forecastCoverage(input({ days })).expected).toEqual({ eligible: 4400, surveyed: 440, share: 0.1 });
  });

  it('follows a response rate that changed', () => {
    const days = [
      ...evenDays('2025-12-01', '2026-01-31', { eligible: 20, surveyed: 1 }),
      ...evenDays('2026-02-01', '2026-03-12', { eligible: 20, surveyed: 4 }),
    ];
    const surveyed = forecastCoverage(input({ days })).expected?.surveyed ?? 0;
    expect(surveyed - 36).toBeGreaterThan(0.6 * 52);
    expect(surveyed - 36).toBeLessThan(52);
  });

  it('has no verdict without a target', () => {
    const forecast = forecastCoverage(input({ target: null }));
    expect(forecast).toMatchObject({ chance: null, needed: null, enough: true });
    expect(forecast.range).not.toBeNull();
  });
});

describe('days without work', () => {
  it('expects nothing of weekends on which nobody ever came', () => {
    const today = '2026-03-13';
    const forecast = forecastCoverage(input({ today, period: { from: '2026-03-02', to: '2026-03-15' } }));
    expect(forecast.workingDaysLeft).toBe(0);
    expect(forecast.expected).toMatchObject(forecast.soFar);
    expect(forecast.chance).toBe(0);
  });

  it('expects nothing of Tết', () => {
    const today = '2026-02-13';
    const period = { from: '2026-02-01', to: '2026-02-22' };
    const forecast = forecastCoverage(input({ days: evenDays('2025-12-01', today), today, period }));
    expect(forecast.expected).toEqual({ eligible: 200, surveyed: 20, share: 0.1 });
    expect(forecast.workingDaysLeft).toBe(0);
  });

  it('expects nothing of days on which the centre is closed', () => {
    const closed = [{ from: '2026-03-16', to: '2026-03-20' }];
    const forecast = forecastCoverage(input({ closed }));
    expect(forecast.expected?.eligible).toBe(440 - 5 * 20);
    expect(forecast.workingDaysLeft).toBe(8);
  });

  it('expects of Saturdays what Saturdays brought, and counts them as working days', () => {
    const days = evenDays('2025-12-01', '2026-03-12', undefined, 6);
    const forecast = forecastCoverage(input({ days }));
    // Saturdays 14, 21 and 28 March.
    expect(forecast.workingDaysLeft).toBe(16);
    expect(forecast.expected?.eligible).toBe(180 + 6 + 13 * 20 + 3 * 6);
  });

  it('expects a full day of a Saturday swapped for the day before National Day', () => {
    const today = '2026-08-20';
    const period = { from: '2026-08-01', to: '2026-08-31' };
    const forecast = forecastCoverage(input({ days: evenDays('2026-05-01', today), today, period }));
    expect(forecast.workingDaysLeft).toBe(7);
    expect(forecast.expected?.eligible).toBe(21 * 20);
  });
});

describe('today', () => {
  const days = evenDays('2025-12-01', '2026-03-11');
  const partly = (eligible: number, surveyed: number) =>
    forecastCoverage(input({ days: [...days, { day: '2026-03-12', eligible, surveyed }], isTodayComplete: false }));

  it('counts what came and expects the rest of an ordinary day', () => {
    expect(partly(0, 0).expected).toMatchObject({ eligible: 440, surveyed: 44 });
    expect(partly(7, 1).expected).toMatchObject({ eligible: 440, surveyed: 44 });
    expect(partly(7, 1).workingDaysLeft).toBe(14);
  });

  it('expects no more today when more than usual came', () => {
    expect(partly(35, 5).expected).toMatchObject({ eligible: 440 + 15, surveyed: 44 + 3 });
  });

  it('may be missing, and days before it too: they are expected in full', () => {
    expect(forecastCoverage(input({ days, isTodayComplete: false })).expected?.eligible).toBe(440);
    expect(forecastCoverage(input({ days: days.slice(0, -3), isTodayComplete: false })).expected?.eligible).toBe(440);
  });

  it('and days whose list has not come yet are a beginning: surveys seen on them are counted once', () => {
    const unlisted = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => ({ day, eligible: 0, surveyed: 1 }));
    const late = { days: [...evenDays('2025-12-01', '2026-03-09'), ...unlisted], listedUntil: '2026-03-09' };
    const forecast = forecastCoverage(input(late));
    expect(forecast.expected).toMatchObject({ eligible: 440, surveyed: 44 });
    expect(forecast.soFar).toEqual({ eligible: 120, surveyed: 12 + 3 });
    expect(forecast.workingDaysLeft).toBe(13);
  });

  it('a period whose last days no list has brought yet is not over', () => {
    const period = { from: '2026-02-01', to: '2026-02-28' };
    const late = { days: evenDays('2025-12-01', '2026-02-25'), period, listedUntil: '2026-02-25' };
    expect(forecastCoverage(input(late)).expected).toMatchObject({ eligible: 300, surveyed: 30 });
    expect(forecastCoverage(input({ ...late, listedUntil: '2026-02-28' })).range?.eligible).toEqual([260, 260]);
  });
});

describe('too little to go by', () => {
  it('forecasts nothing from nine days of data, and something from ten', () => {
    const from = (day: Day) => forecastCoverage(input({ days: evenDays(day, '2026-03-12') }));
    expect(from('2026-03-02')).toMatchObject({
      enough: false,
      expected: null,
      range: null,
      chance: null,
      needed: null,
    });
    expect(from('2026-03-02')).toMatchObject({ soFar: { eligible: 180, surveyed: 18 }, workingDaysLeft: 13 });
    expect(from('2026-02-27')).toMatchObject({ enough: true, expected: { eligible: 440 } });
  });

  it('forecasts nothing from no data at all', () => {
    const forecast = forecastCoverage(input({ days: [] }));
    expect(forecast).toMatchObject({ enough: false, soFar: { eligible: 0, surveyed: 0 }, expected: null });
  });

  it('does not take the days before a centre was counted for days without people', () => {
    const days = [
      ...listDays('2025-03-01', '2026-02-01').map((day) => ({ day, eligible: 0, surveyed: 0 })),
      ...evenDays('2026-02-02', '2026-03-12'),
    ];
    expect(forecastCoverage(input({ days })).expected).toMatchObject({ eligible: 440, surveyed: 44 });
  });

  it('nor months without a list, between days that were counted', () => {
    const days = [
      ...evenDays('2025-09-01', '2025-10-31'),
      ...listDays('2025-11-01', '2026-02-01').map((day) => ({ day, eligible: 0, surveyed: 0 })),
      ...evenDays('2026-02-02', '2026-03-12'),
    ];
    expect(forecastCoverage(input({ days })).expected).toMatchObject({ eligible: 440, surveyed: 44 });
  });
});

describe('odd counts', () => {
  it('expect nobody to answer while dossiers are in no list', () => {
    const days = evenDays('2025-12-01', '2026-03-12', { eligible: 0, surveyed: 3 });
    const forecast = forecastCoverage(input({ days }));
    expect(forecast.soFar).toEqual({ eligible: 0, surveyed: 27 });
    expect(forecast.range?.surveyed[0]).toBeGreaterThanOrEqual(27);
    expect(forecast.chance).not.toBeNaN();
  });

  it('allow for answers although there were none so far', () => {
    const days = evenDays('2025-12-01', '2026-03-12', { eligible: 20, surveyed: 0 });
    const { chance, range } = forecastCoverage(input({ days, target: { ...target, share: 0.001 } }));
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(0.5);
    expect(range?.surveyed[0]).toBe(0);
  });
});

describe('a period that is over', () => {
  const period = { from: '2026-02-01', to: '2026-02-28' };

  it.each([
    ['2026-02-28', true],
    ['2026-03-12', false],
  ])('is what it is (today %s)', (today, isTodayComplete) => {
    const forecast = forecastCoverage(input({ today, isTodayComplete, period }));
    expect(forecast.expected).toEqual({ eligible: 300, surveyed: 30, share: 0.1 });
    expect(forecast.range).toEqual({ level: 0.8, eligible: [300, 300], surveyed: [30, 30], share: [0.1, 0.1] });
    // 30 of 300 are 10 %, and not more than 10 %.
    expect(forecast.chance).toBe(0);
    expect(forecast.workingDaysLeft).toBe(0);
    expect(forecast.needed).toEqual({ total: 1, perWorkingDay: null, perCounterAndDay: null });
    const atLeast = forecastCoverage(
      input({ today, isTodayComplete, period, target: { ...target, comparison: 'at-least' } }),
    );
    expect(atLeast.chance).toBe(1);
  });

  it('needs no history to be known', () => {
    const days = evenDays('2026-02-23', '2026-02-28');
    const forecast = forecastCoverage(input({ days, period, target: { ...target, share: 0.05 } }));
    expect(forecast).toMatchObject({ enough: true, expected: { eligible: 100, surveyed: 10 }, chance: 1 });
  });

  it('has no chance to speak of when nobody came', () => {
    expect(forecastCoverage(input({ days: [], period })).chance).toBeNull();
  });
});
