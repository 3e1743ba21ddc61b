import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from './holm.ts';

describe('p-values of tests made together', () => {
  // statsmodels 0.15: multipletests(p, method='holm')[1]
  it.each([
    { p: [0.01, 0.04, 0.03, 0.005], adjusted: [0.03, 0.06, 0.06, 0.02] },
    { p: [0.01, 0.04, 0.03, 0.005, 0.5, 0.5, 0.9], adjusted: [0.06, 0.16, 0.15, 0.035, 1, 1, 1] },
    { p: [0.04], adjusted: [0.04] },
    { p: [], adjusted: [] },
  ])('$p become $adjusted', ({ p, adjusted }) => {
    const found = holm(p);
    expect(found).toHaveLength(adjusted.length);
    for (const [index, one] of found.entries()) expect(one).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
  });

  it('are never less than alone, never more than Bonferroni’s, and stay in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (p) => {
        const adjusted = holm(p);
        for (const [index, one] of p.entries()) {
          const own = adjusted[index] ?? Number.NaN;
          expect(own).toBeGreaterThanOrEqual(one);
          expect(own).toBeLessThanOrEqual(Math.min(1, one * p.length) + 1e-12);
          for (const [other, value] of p.entries()) if (value < one) expect(adjusted[other]).toBeLessThanOrEqual(own);
        }
      }),
    );
  });
});
