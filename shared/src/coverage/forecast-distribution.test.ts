import { describe, expect, it } from 'vitest';
import {
  gammaBelow,
  gammaQuantile,
  normalBelow,
  outcomesOf,
  probabilityAtMost,
  smallestWhole,
} from './forecast-distribution.ts';

describe('the normal distribution', () => {
  // Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.841344746],
    [1.96, 0.975002105],
    [-1.281551566, 0.1],
    [3, 0.998650102],
  ])('below %d has %d', (z, part) => {
    expect(normalBelow(z)).toBeCloseTo(part, 6);
  });
});

describe('the gamma distribution after Wilson and Hilferty', () => {
  // χ² with k degrees of freedom is a gamma of mean k and variance 2k. Quantiles: Abramowitz and Stegun, table 26.8.
  it.each([
    { degrees: 10, part: 0.1, z: -1.281551566, quantile: 4.86518 },
    { degrees: 10, part: 0.9, z: 1.281551566, quantile: 15.9871 },
    { degrees: 30, part: 0.9, z: 1.281551566, quantile: 40.256 },
    { degrees: 100, part: 0.1, z: -1.281551566, quantile: 82.3581 },
  ])('of $degrees degrees of freedom has $part below $quantile', ({ degrees, part, z, quantile }) => {
    expect(gammaQuantile(degrees, 2 * degrees, z) / quantile).toBeCloseTo(1, 2);
    expect(gammaBelow(quantile, degrees, 2 * degrees)).toBeCloseTo(part, 2);
  });

  it('never goes below zero, and is a point when nothing is to come', () => {
    expect(gammaQuantile(1, 9, -4)).toBe(0);
    expect(gammaBelow(-0.1, 1, 9)).toBe(0);
    expect(gammaQuantile(0, 0, 1)).toBe(0);
    expect(gammaBelow(0, 0, 0)).toBe(1);
  });
});

describe('eligible and surveyed together', () => {
  const outcomes = outcomesOf({
    eligibleMean: 400,
    eligibleVariance: 1600,
    surveyedMean: 40,
    surveyedVarianceOf: (mean) => mean,
  });
  const moment = (of: (one: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, one) => sum + one.probability * of(one), 0);

  it('have the means they were given', () => {
    expect(moment(() => 1)).toBeCloseTo(1, 12);
    expect(moment((one) => one.eligible)).toBeCloseTo(400, 0);
    expect(moment((one) => one.surveyedMean)).toBeCloseTo(40, 1);
    expect(moment((one) => (one.eligible - 400) ** 2) / 1600).toBeCloseTo(1, 1);
  });

  it('leave about half of the cases below the middle, none below zero, all below everything', () => {
    expect(probabilityAtMost(outcomes, () => 39.5)).toBeCloseTo(0.5, 1);
    expect(probabilityAtMost(outcomes, () => -1)).toBe(0);
    expect(probabilityAtMost(outcomes, () => Number.POSITIVE_INFINITY)).toBe(1);
  });

  it('know that many surveyed come with many eligible', () => {
    const ofShare = probabilityAtMost(outcomes, (eligible) => 0.08 * eligible);
    expect(ofShare).toBeLessThan(probabilityAtMost(outcomes, () => 0.08 * 400));
  });
});

it('finds the smallest number for which something holds', () => {
  expect(smallestWhole(1000, (value) => value * value >= 200)).toBe(15);
  expect(smallestWhole(10, () => true)).toBe(0);
  expect(smallestWhole(10, () => false)).toBe(10);
});
