import { describe, expect, it } from 'vitest';
import { findBursts, joinBursts } from './bursts.ts';
import type { TabletDay } from './facts.ts';

const day = (number: number, minutes: number[]): TabletDay => ({
  counter: 'Quầy 1',
  tablet: 'a',
  day: `2026-01-${String(number).padStart(2, '0')}`,
  minutes,
});
/** Nine surveys spread over the day, on each of ten days. */
const usualDays = Array.from({ length: 10 }, (_, index) =>
  day(index + 1, [480, 500, 540, 580, 600, 640, 840, 900, 960]),
);

describe('many surveys of one tablet in ten minutes', () => {
  it('says when, how many, and how many are ordinary', () => {
    const { made, suspicions } = findBursts([...usualDays, day(12, [500, 985, 986, 987, 988.5, 990, 991, 992, 994])]);
    expect(made).toBe(1);
    expect(suspicions).toMatchObject([
      { counter: 'Quầy 1', days: ['2026-01-12'], time: '16:25', count: 8, of: 9, observed: 8, against: 'chance' },
    ]);
    expect(suspicions[0]?.expected).toBeCloseTo((((20 + 1 + 1 - 1) / 10) * 10) / 60, 9);
    expect(suspicions[0]?.chance).toBeLessThan(0.001);
  });

  it('of several days are one question, about the fullest', () => {
    const fuller = day(14, [500, 985, 986, 987, 988, 989, 990, 991, 992, 993, 994]);
    const { suspicions } = findBursts([...usualDays, day(12, [985, 986, 987, 988, 989, 990, 991, 992]), fuller]);
    expect(suspicions).toHaveLength(2);
    expect(joinBursts(suspicions)).toMatchObject([{ count: 10, days: ['2026-01-14', '2026-01-12'] }]);
  });

  it('are not two families of three, nor eight within an hour', () => {
    const family = day(12, [600, 601, 603, 605, 607, 609]);
    const busy = day(13, [600, 607, 614, 621, 628, 635, 642, 649]);
    expect(findBursts([...usualDays, family, busy]).suspicions).toEqual([]);
  });

  it('are not judged before a tablet has been used on six days', () => {
    expect(findBursts([day(1, [600, 601, 602, 603, 604, 605, 606])])).toEqual({ made: 0, suspicions: [] });
  });

  it('are likely where the busiest hour is always so busy', () => {
    const rush = Array.from({ length: 20 }, (_, index) =>
      day(index + 1, [480, 481, 483, 485, 487, 489, 495, 499, 503, 507, 511, 515, 519]),
    );
    for (const { chance } of findBursts(rush).suspicions) expect(chance).toBeGreaterThan(0.05);
  });
});
