import { describe, expect, it } from 'vitest';
import { compareShares } from './excess-share.ts';

const question = { signal: 'hasty', margin: 0.1 } as const;
const nothingBefore = { count: 0, of: 0 };
const counters = (one: [number, number], two: [number, number]) => [
  { counter: 'Quầy 1', count: one[0], of: one[1] },
  { counter: 'Quầy 2', count: two[0], of: two[1] },
];

describe('more at one counter than is usual', () => {
  it('says how many of how many, what was seen and what is usual at the others', () => {
    const { made, suspicions } = compareShares(question, counters([2, 60], [12, 40]), nothingBefore);
    expect(made).toBe(2);
    expect(suspicions).toEqual([
      {
        ...{ signal: 'hasty', counter: 'Quầy 2', days: [], time: null, count: 12, of: 40 },
        ...{
          observed: 0.3,
          expected: 2 / 60,
          against: 'other-counters',
          chance: expect.closeTo(0.03798134147039301, 9),
        },
      },
    ]);
  });

  it('is not said of fewer than five, nor compared with fewer than thirty', () => {
    expect(compareShares(question, counters([0, 60], [4, 10]), nothingBefore).suspicions).toEqual([]);
    expect(compareShares(question, counters([0, 29], [10, 29]), nothingBefore).made).toBe(0);
  });

  it('is held against the year before where there is one counter only', () => {
    const { suspicions } = compareShares(question, [{ counter: 'Quầy 1', count: 20, of: 40 }], { count: 5, of: 200 });
    expect(suspicions).toMatchObject([{ counter: null, observed: 0.5, expected: 0.025, against: 'year-before' }]);
    expect(suspicions[0]?.chance).toBeLessThan(1e-6);
  });

  it('finds nothing where every counter is the same, however high', () => {
    const { suspicions } = compareShares(question, counters([50, 100], [50, 100]), { count: 50, of: 100 });
    for (const { chance } of suspicions) expect(chance).toBeGreaterThan(0.5);
  });
});
