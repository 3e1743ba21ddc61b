import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from './fisher-exact.ts';

describe("Fisher's exact test of two shares", () => {
  // SciPy 1.17: scipy.stats.fisher_exact([[hits, of - hits], [hits, of - hits]])[1]
  it.each([
    [{ hits: 8, of: 10 }, { hits: 1, of: 6 }, 0.034965034965034975],
    [{ hits: 10, of: 10 }, { hits: 0, of: 10 }, 1.082508822446903e-5],
    [{ hits: 5, of: 5 }, { hits: 3, of: 5 }, 0.4444444444444445],
    [{ hits: 270, of: 300 }, { hits: 15, of: 20 }, 0.05377100224915218],
    [{ hits: 40, of: 42 }, { hits: 35, of: 40 }, 0.25861995482248645],
    [{ hits: 8500, of: 10_000 }, { hits: 8390, of: 10_000 }, 0.033416656266443655],
    [{ hits: 900_000, of: 1_000_000 }, { hits: 899_000, of: 1_000_000 }, 0.018800806211350142],
    [{ hits: 0, of: 7 }, { hits: 0, of: 3 }, 1],
    [{ hits: 290, of: 300 }, { hits: 0, of: 1 }, 0.03654485049833887],
  ])('%j against %j is by chance %f', (a, b, expected) => {
    expect(Math.abs(fisherExact(a, b) - expected)).toBeLessThan(1e-9);
  });

  it('is the same from either side, for hits and for misses', () => {
    const share = fc
      .integer({ min: 1, max: 400 })
      .chain((of) => fc.record({ hits: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
    const missed = ({ hits, of }: { hits: number; of: number }) => ({ hits: of - hits, of });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const p = fisherExact(a, b);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(b, a)).toBeCloseTo(p, 10);
        expect(fisherExact(missed(a), missed(b))).toBeCloseTo(p, 10);
      }),
    );
  });
});
