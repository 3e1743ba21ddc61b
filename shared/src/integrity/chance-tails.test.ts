import { describe, expect, it } from 'vitest';
import { binomialTail } from './binomial-tail.ts';
import { hypergeometricTail } from './hypergeometric-tail.ts';
import { poissonTail } from './poisson-tail.ts';

/** Agreement of 1e-9 of the value, however small it is. */
function expectNear(value: number, wanted: number) {
  expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-9);
}

describe('how likely so many or more are', () => {
  // scipy.stats.binom.sf(k - 1, n, p), SciPy 1.17
  it.each([
    { count: 5, of: 40, share: 1 / 18, chance: 0.06928847653292558 },
    { count: 1, of: 10, share: 0.3, chance: 0.9717524751 },
    { count: 60, of: 100, share: 0.5, chance: 0.028443966820490444 },
    { count: 300, of: 1000, share: 0.25, chance: 0.0001935903219490758 },
    { count: 40, of: 40, share: 0.5, chance: 9.094947017729282e-13 },
  ])('$count of $of at $share each', ({ count, of, share, chance }) => {
    expectNear(binomialTail(count, of, share), chance);
  });

  // scipy.stats.poisson.sf(k - 1, mu)
  it.each([
    { count: 6, mean: 1.5, chance: 0.004455980775247849 },
    { count: 1, mean: 0.01, chance: 0.009950166250831952 },
    { count: 20, mean: 4, chance: 1.0200522105968346e-8 },
    { count: 3, mean: 300, chance: 1 },
    { count: 310, mean: 300, chance: 0.28937839066721993 },
    { count: 5, mean: 1e-6, chance: 8.333326388891878e-33 },
  ])('$count where $mean are expected', ({ count, mean, chance }) => {
    expectNear(poissonTail(count, mean), chance);
  });

  // scipy.stats.fisher_exact([[a, n1 - a], [b, n2 - b]], 'greater')[1]
  it.each([
    { own: [3, 4], rest: [1, 4], chance: 0.24285714285714283 },
    { own: [12, 60], rest: [9, 300], chance: 1.455767638272378e-5 },
    { own: [0, 5], rest: [3, 9], chance: 1 },
    { own: [200, 1000], rest: [700, 5000], chance: 1.589037486291943e-6 },
    { own: [5, 1000], rest: [995, 1000], chance: 1 },
    { own: [0, 1000], rest: [995, 1000], chance: 1 },
    { own: [4, 40], rest: [30, 300], chance: 0.5885505176510601 },
    { own: [30, 30], rest: [10, 400], chance: 6.274501170157601e-38 },
  ] as const)('$own against $rest', ({ own: [a, n], rest: [b, m], chance }) => {
    expectNear(hypergeometricTail({ count: a, of: n }, { count: b, of: m }), chance);
  });

  it('is certain for none, and impossible for more than there are', () => {
    expect([binomialTail(0, 5, 0.1), poissonTail(0, 2), hypergeometricTail({ count: 0, of: 2 }, { count: 1, of: 3 })]) //
      .toEqual([1, 1, expect.closeTo(1, 12)]);
    expect([binomialTail(6, 5, 0.9), poissonTail(1, 0)]).toEqual([0, 0]);
  });
});
