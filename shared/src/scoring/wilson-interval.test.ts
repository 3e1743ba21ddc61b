import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctForPopulation, wilsonInterval } from './wilson-interval.ts';

describe('the Wilson interval', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998)
  // 857–872, table I, method 3 (Wilson score, no continuity correction).
  it.each([
    { satisfied: 81, asked: 263, low: 0.2553, high: 0.3662 },
    { satisfied: 15, asked: 148, low: 0.0624, high: 0.1605 },
    { satisfied: 0, asked: 20, low: 0, high: 0.1611 },
    { satisfied: 1, asked: 29, low: 0.0061, high: 0.1718 },
  ])('of $satisfied in $asked is the published one', ({ satisfied, asked, low, high }) => {
    const interval = wilsonInterval(satisfied / asked, asked);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is the mirror image for those who are not satisfied', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (asked, seed) => {
        const p = (seed % (asked + 1)) / asked;
        const { low, high } = wilsonInterval(p, asked);
        const mirrored = wilsonInterval(1 - p, asked);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
        expect(mirrored.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  // What defines it: the proportions that a two-sided score test at 5 % does not reject, |p − q| ≤ z·√(q(1−q)/n).
  it('ends where the score test turns', () => {
    const z = 1.959963984540054;
    const score = (p: number, q: number, n: number) => Math.abs(p - q) / Math.sqrt((q * (1 - q)) / n);
    for (const [p, n] of [
      [0.3, 10],
      [0.84, 190],
      [0.5, 2],
    ] as const) {
      const { low, high } = wilsonInterval(p, n);
      expect(score(p, low, n)).toBeCloseTo(z, 9);
      expect(score(p, high, n)).toBeCloseTo(z, 9);
    }
  });

  it('shrinks to the point when everybody answered', () => {
    expect(wilsonInterval(0.8394, Number.POSITIVE_INFINITY)).toEqual({ low: 0.8394, high: 0.8394 });
  });
});

describe('the correction for a known population', () => {
  // W. G. Cochran, Sampling Techniques, 3rd ed., section 4.4: 400 persons for an infinite population are
  // n = 400 / (1 + 399/3200) = 355.7 of 3,200.
  it("undoes Cochran's reduction of a sample from 400 to 356 of 3,200", () => {
    const reduced = 400 / (1 + 399 / 3200);
    expect(Math.ceil(reduced)).toBe(356);
    expect(correctForPopulation(reduced, reduced, 3200)).toBeCloseTo(400, 9);
  });

  // Cochran, theorem 3.2: the variance of a sampled proportion is P·Q/n · (N−n)/(N−1).
  it('gives the variance of sampling without replacement', () => {
    const [n, population, p] = [19, 190, 0.75];
    const variance = ((p * (1 - p)) / n) * ((population - n) / (population - 1));
    expect((p * (1 - p)) / correctForPopulation(n, n, population)).toBeCloseTo(variance, 12);
  });

  it('narrows the interval, the more of the population answered', () => {
    const width = (population: number | null) => {
      const { low, high } = wilsonInterval(0.8, correctForPopulation(50, 50, population));
      return high - low;
    };
    expect(width(51)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width(1000));
    expect(width(1000)).toBeLessThan(width(null));
  });

  it('leaves no uncertainty when everybody answered', () => {
    expect(correctForPopulation(190, 190, 190)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    { why: 'the population is unknown', sampled: 10, population: null },
    { why: 'more answered than the population holds', sampled: 11, population: 10 },
    { why: 'the population is one person', sampled: 1, population: 1 },
    { why: 'nobody of it was asked everything', sampled: 0, population: 10 },
  ])('changes nothing when $why', ({ sampled, population }) => {
    expect(correctForPopulation(7.5, sampled, population)).toBe(7.5);
  });
});
