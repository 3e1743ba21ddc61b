import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './symmetric-eigen.ts';

const between = [
  [1, 0.62, 0.41, 0.3],
  [0.62, 1, 0.55, 0.2],
  [0.41, 0.55, 1, 0.35],
  [0.3, 0.2, 0.35, 1],
];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function expectAll(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  for (const [index, one] of found.entries()) expect(Math.abs(one - (expected[index] ?? 0))).toBeLessThan(1e-9);
}

describe('the eigenvalues of a symmetric matrix', () => {
  // NumPy 2.4: np.linalg.eigvalsh(between)
  it('are those of NumPy', () => {
    const { values, vectors } = symmetricEigen(between);
    expectAll(
      values.toSorted((a, b) => a - b),
      [0.3204754792938865, 0.5823618996506169, 0.8496743301737814, 2.2474882908817158],
    );
    for (const [k, vector] of vectors.entries()) {
      expectAll(
        between.map((row) => sum(row.map((entry, index) => entry * (vector[index] ?? 0)))),
        vector.map((entry) => entry * (values[k] ?? 0)),
      );
      expect(sum(vector.map((entry) => entry ** 2))).toBeCloseTo(1, 12);
    }
  });

  it('add up to the diagonal, however the matrix is', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 15, maxLength: 15 }), (entries) => {
        const matrix = [0, 1, 2, 3, 4].map((row) =>
          [0, 1, 2, 3, 4].map(
            (column) => entries[(Math.max(row, column) * (Math.max(row, column) + 1)) / 2 + Math.min(row, column)] ?? 0,
          ),
        );
        const { values } = symmetricEigen(matrix);
        expect(sum(values)).toBeCloseTo(sum(matrix.map((row, index) => row[index] ?? 0)), 10);
      }),
    );
  });
});
