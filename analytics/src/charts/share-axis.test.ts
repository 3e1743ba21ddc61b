import { listDays } from '@hailong/shared/period/day.ts';
import { expect, test } from 'vitest';
import { dayTicks, shareAxis } from './share-axis.ts';

test('the axis starts at zero and holds every value and the target', () => {
  for (let share = 0; share < 12; share += 0.013) {
    for (const target of [null, 0.1, 0.3]) {
      const ticks = shareAxis([null, share], target);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(share, target ?? 0));
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  }
});

test('the axis ends at round numbers', () => {
  expect(shareAxis([0.075], 0.1)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
  expect(shareAxis([0.95], 0.1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('a month has its first and its last day named', () => {
  for (const to of ['2026-01-31', '2026-02-28', '2026-04-30', '2026-01-01', '2026-12-31']) {
    const days = listDays('2026-01-01', to);
    const ticks = dayTicks(days, 7);
    expect(ticks[0]).toBe(days[0]);
    expect(ticks.at(-1)).toBe(to);
    expect(ticks.length).toBeLessThanOrEqual(8);
  }
});
