import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../period/day.ts';
import { BATCH_SURVEYS, batchOf, closeBatches } from './release.ts';

const on = (day: number, surveys: number) => ({ day: addDays('2026-02-01', day - 1), surveys });

describe('a batch of comments', () => {
  it('is a day that holds five surveys', () => {
    expect(closeBatches([on(2, 5)])).toEqual([{ firstDay: '2026-02-02', lastDay: '2026-02-02', surveys: 5 }]);
  });

  it('waits on quiet days until there are five', () => {
    expect(closeBatches([on(2, 1), on(3, 0), on(4, 3)])).toEqual([]);
    expect(closeBatches([on(2, 1), on(3, 0), on(4, 3), on(9, 2), on(10, 4)])).toEqual([
      { firstDay: '2026-02-02', lastDay: '2026-02-09', surveys: 6 },
    ]);
  });

  it('takes in a comment of a day that came out before', () => {
    const batches = closeBatches([on(10, 7), on(11, 9)]);
    expect(batchOf('2026-01-15', batches)).toBe(0);
    expect(batchOf('2026-02-11', batches)).toBe(1);
    expect(batchOf('2026-02-12', batches)).toBeNull();
    expect(batchOf('2026-02-10', [])).toBeNull();
  });
});

it('never holds fewer than five surveys, whatever the days, and leaves out none but the last few', () => {
  const days = fc
    .array(fc.record({ skip: fc.integer({ min: 1, max: 5 }), surveys: fc.integer({ min: 0, max: 9 }) }))
    .map((steps) => {
      let day = 0;
      return steps.map(({ skip, surveys }) => {
        day += skip;
        return on(day, surveys);
      });
    });
  fc.assert(
    fc.property(days, (given) => {
      const batches = closeBatches(given);
      for (const { surveys } of batches) expect(surveys).toBeGreaterThanOrEqual(BATCH_SURVEYS);
      batches.slice(1).forEach((one, index) => {
        expect(one.firstDay > (batches[index]?.lastDay ?? '')).toBe(true);
      });
      const total = given.reduce((sum, { surveys }) => sum + surveys, 0);
      const inBatches = batches.reduce((sum, { surveys }) => sum + surveys, 0);
      expect(total - inBatches).toBeLessThan(BATCH_SURVEYS);
      for (const { day, surveys } of given) {
        const place = batchOf(day, batches);
        if (surveys > 0 && place !== null) expect(day >= (batches[place]?.firstDay ?? '')).toBe(true);
      }
    }),
  );
});
