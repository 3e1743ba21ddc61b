import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPool, ratioSums, ratioVariance, residualSquares } from './ratio-of-persons.ts';
import { emptyPooledTally, mergePooledTallies, tallyPerson } from './tally.ts';

const pool = (persons: readonly (readonly number[])[]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);
const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 16 });

describe('a ratio over persons', () => {
  it('varies as the example says', () => {
    const sums = ratioSums(
      pool([
        [4, 5],
        [1, 2],
        [4, 3],
        [2, 5],
      ]),
      'top2',
    );
    expect(sums).toMatchObject({ persons: 4, answered: 8, total: 4 });
    expect(ratioVariance(sums)).toBeCloseTo((4 / 3) * (2 / 64), 12);
  });

  it('is the same from sums as from persons', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 2, maxLength: 30 }), (persons) => {
        const rows = persons.map((own) => ({ n: own.length, y: own.reduce((sum, level) => sum + level, 0) }));
        const sums = ratioSums(pool(persons), 'mean');
        const ratio = sums.total / sums.answered;
        const slow = rows.reduce((sum, { n, y }) => sum + (y - ratio * n) ** 2, 0);
        expect(residualSquares(sums, ratio)).toBeCloseTo(slow, 6);
      }),
    );
  });

  it('of one question is that of as many persons as answers', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const persons = pool(given.map((level) => [level]));
        expect(asPool({ counts: persons.counts, notApplicable: 0 })).toEqual(persons);
      }),
    );
  });
});
