import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeWeights } from './relative-weights.ts';

const between = [
  [1, 0.62, 0.41, 0.3],
  [0.62, 1, 0.55, 0.2],
  [0.41, 0.55, 1, 0.35],
  [0.3, 0.2, 0.35, 1],
];
const withOutcome = [0.7, 0.55, 0.6, 0.25];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function expectAll(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  for (const [index, one] of found.entries()) expect(Math.abs(one - (expected[index] ?? 0))).toBeLessThan(1e-9);
}

describe('relative weights', () => {
  // SciPy 1.17: L = scipy.linalg.sqrtm(between); (L ** 2) @ (np.linalg.solve(L, withOutcome) ** 2); and R² by
  // withOutcome @ np.linalg.solve(between, withOutcome).
  it('are those of the formula in SciPy, and sum up to R²', () => {
    const weights = relativeWeights(between, withOutcome);
    expectAll(weights, [0.2939251597816474, 0.10750628632791548, 0.19029209363876606, 0.018475674617551632]);
    expect(sum(weights)).toBeCloseTo(0.610199214365881, 9);
  });

  // J. W. Johnson and J. M. LeBreton, Organizational Research Methods 7 (2004): with two predictors relative weights are
  // general dominance, the mean of what a predictor adds alone and what it adds to the other.
  it('of two predictors are what each adds, on average over both orders', () => {
    const r = fc.double({ min: -0.65, max: 0.65, noNaN: true });
    fc.assert(
      fc.property(r, r, r, (r12, one, other) => {
        const [a = 0, b = 0] = relativeWeights(
          [
            [1, r12],
            [r12, 1],
          ],
          [one, other],
        );
        const explained = (one ** 2 + other ** 2 - 2 * r12 * one * other) / (1 - r12 ** 2);
        expect(a).toBeCloseTo((one ** 2 + explained - other ** 2) / 2, 9);
        expect(b).toBeCloseTo((other ** 2 + explained - one ** 2) / 2, 9);
      }),
    );
  });

  it('of predictors that do not go together are their squared correlations', () => {
    expectAll(
      relativeWeights(
        [
          [1, 0],
          [0, 1],
        ],
        [0.6, -0.3],
      ),
      [0.36, 0.09],
    );
  });

  it('share equally between predictors that are the same', () => {
    expectAll(
      relativeWeights(
        [
          [1, 1],
          [1, 1],
        ],
        [0.6, 0.6],
      ),
      [0.18, 0.18],
    );
  });
});
