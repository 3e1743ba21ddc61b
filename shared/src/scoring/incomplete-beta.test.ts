import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, logBeta } from './incomplete-beta.ts';

describe('the incomplete beta function', () => {
  // SciPy 1.17: scipy.special.betainc(a, b, x)
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.99, 20, 0.5, 0.5286300645149844],
    [0.3, 12.5, 40, 0.8535860148161182],
    [1e-6, 0.5, 5e6, 0.9984346015671604],
    [0.2, 150, 600, 0.5072852282760206],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])('at %f for a = %f, b = %f is %f', (x, a, b, expected) => {
    expect(Math.abs(incompleteBeta(x, a, b) - expected)).toBeLessThan(1e-12);
  });

  it('rises from 0 to 1, and mirrors itself', () => {
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(shape, shape, share, share, (a, b, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-14);
        expect(incompleteBeta(low, a, b) + incompleteBeta(1 - low, b, a, low)).toBeCloseTo(1, 11);
      }),
    );
  });

  // SciPy 1.17: scipy.special.betaln(a, b)
  it.each([
    [0.5, 0.5, 1.1447298858494],
    [9, 3, -6.20455776256869],
    [12, 0.5, -0.6596747231378598],
    [5e6, 0.5, -7.140109267274488],
    [100, 200, -192.134192274979],
  ])('has the denominator of SciPy for a = %f, b = %f', (a, b, expected) => {
    expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(1e-11);
  });
});
