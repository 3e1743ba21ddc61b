import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permuteLevels } from './permute-levels.ts';
import type { LevelCounts } from './tally.ts';

const countsOf = (levels: readonly number[]) =>
  [1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length) as unknown as LevelCounts;

describe('whether chance alone divides levels so', () => {
  // SciPy 1.17: permutation_test((a, b), lambda x, y: x.mean() - y.mean(), permutation_type='independent',
  // n_resamples=10**7, vectorized=False).pvalue, which takes all permutations.
  it.each([
    { a: [4, 5, 5, 3], b: [2, 4, 3], expected: 0.2857142857142857 },
    { a: [5, 5, 5, 5], b: [4, 4, 4, 4], expected: 0.02857142857142857 },
    { a: [1, 2, 3, 4, 5, 5, 5], b: [3, 3, 2, 1, 4], expected: 0.36363636363636365 },
    { a: [5, 5, 5, 4, 5, 5], b: [4, 4, 3, 4, 5, 4, 2], expected: 0.03613053613053613 },
    { a: [3, 3], b: [3], expected: 1 },
  ])('is what all divisions say: $a against $b', ({ a, b, expected }) => {
    expect(Math.abs(permuteLevels(countsOf(a), countsOf(b)) - expected)).toBeLessThan(1e-12);
    expect(Math.abs(permuteLevels(countsOf(b), countsOf(a)) - expected)).toBeLessThan(1e-12);
  });

  it('agrees with counting every division of a few persons', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(levels, levels, (a, b) => {
        const all = [...a, ...b];
        const sums = Array.from({ length: 2 ** all.length }, (_, mask) =>
          all.filter((_one, bit) => Math.floor(mask / 2 ** bit) % 2 === 1),
        )
          .filter((group) => group.length === a.length)
          .map((group) => group.reduce((sum, level) => sum + level, 0));
        const own = a.reduce((sum, level) => sum + level, 0);
        const low = sums.filter((sum) => sum <= own).length;
        const high = sums.filter((sum) => sum >= own).length;
        const slow = Math.min(1, (2 * Math.min(low, high)) / sums.length);
        expect(permuteLevels(countsOf(a), countsOf(b))).toBeCloseTo(slow, 12);
      }),
    );
  });
});
