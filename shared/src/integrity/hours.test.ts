import { describe, expect, it } from 'vitest';
import { findClosingTime } from './closing-time.ts';
import type { TabletDay } from './facts.ts';
import { openingHoursOf } from './opening-hours.ts';
import { findOutOfHours } from './out-of-hours.ts';

const tabletDay = (counter: string, day: string, minutes: number[]): TabletDay => ({
  ...{ counter, tablet: counter, day, minutes },
});
const plan = { from: '07:30', to: '17:00' };
const monday = '2026-01-05';
const hours = openingHoursOf(plan, [{ from: '2026-01-08', to: '2026-01-08' }], new Set([monday]));

describe('surveys in the last half hour', () => {
  const spread = Array.from({ length: 40 }, (_, index) => 460 + index * 12);

  it('are held against that half hour’s part of the day, and the other counters', () => {
    const late = Array.from({ length: 20 }, (_, index) => 995 + index);
    const days = [tabletDay('Quầy 1', monday, spread), tabletDay('Quầy 2', monday, [...spread.slice(0, 20), ...late])];
    const { made, suspicions } = findClosingTime(days, hours);
    expect(made).toBe(2);
    expect(suspicions).toMatchObject([{ counter: 'Quầy 2', count: 20, of: 40, observed: 0.5, expected: 1 / 16 }]);
    expect(suspicions[0]?.chance).toBeLessThan(1e-6);
  });

  it('are usual where every counter hands out results then', () => {
    const late = [...spread.slice(0, 20), ...Array.from({ length: 20 }, (_, index) => 995 + index)];
    const days = ['Quầy 1', 'Quầy 2', 'Quầy 3'].map((counter) => tabletDay(counter, monday, late));
    for (const { chance } of findClosingTime(days, hours).suspicions) expect(chance).toBeGreaterThan(0.5);
  });
});

describe('surveys while the centre is closed', () => {
  it('are counted at night, on Sundays and on days off, with their days', () => {
    const days = [
      tabletDay('Quầy 1', monday, [440, 600, 1050, 1200, 1201]),
      tabletDay('Quầy 1', '2026-01-04', [600]),
      tabletDay('Quầy 1', '2026-01-08', [600]),
      tabletDay('Quầy 2', monday, [600]),
    ];
    expect(findOutOfHours(days, hours)).toEqual([
      {
        ...{ signal: 'out-of-hours', counter: 'Quầy 1', time: null, count: 4, of: 7, observed: 4 / 7, expected: 0 },
        ...{ days: ['2026-01-04', monday, '2026-01-08'], against: 'rule', weight: 'ask' },
      },
    ]);
  });

  it('are only told where there are one or two', () => {
    expect(findOutOfHours([tabletDay('Quầy 1', monday, [300])], hours)).toMatchObject([{ count: 1, weight: 'note' }]);
  });

  it('are none on Saturdays at a centre that works on them', () => {
    const saturdays = ['2026-01-17', '2026-01-24'];
    const works = openingHoursOf(plan, [], new Set([...saturdays, monday, '2026-01-12']));
    const rests = openingHoursOf(plan, [], new Set([monday, '2026-01-12', '2026-01-19', '2026-01-17']));
    expect(saturdays.map(works.isOpenOn)).toEqual([true, true]);
    expect(saturdays.map(rests.isOpenOn)).toEqual([false, false]);
  });
});
