import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissimilarity } from './dissimilarity.ts';

describe('how unlike two mixes are', () => {
  // SciPy 1.17: scipy.spatial.distance.cityblock(a / a.sum(), b / b.sum()) / 2
  it.each([
    { one: [50, 50], other: [80, 20], expected: 0.3 },
    { one: [60, 40], other: [30, 10], expected: 0.15 },
    { one: [1, 2, 3], other: [10, 20, 30], expected: 0 },
    { one: [7, 0], other: [0, 3], expected: 1 },
  ])('$one and $other: $expected', ({ one, other, expected }) => {
    expect(dissimilarity(one, other)).toBeCloseTo(expected, 12);
  });

  it('is unknown where a mix is empty', () => {
    expect(dissimilarity([1, 2], [0, 0])).toBeNull();
    expect(dissimilarity([], [])).toBeNull();
  });

  it('is the same from either side, from 0 to 1', () => {
    const counts = fc.array(fc.nat({ max: 500 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const found = dissimilarity(one, other);
        expect(dissimilarity(other, one)).toBe(found);
        if (found !== null) expect(found).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
