import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from './mean-interval.ts';
import { asPool, ratioSums, ratioVariance } from './ratio-of-persons.ts';
import { emptyPooledTally, type LevelCounts, mergePooledTallies, tallyPerson } from './tally.ts';

type Person = readonly number[];

const pool = (persons: readonly Person[]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);
const ofPersons = (persons: readonly Person[], sampled = 0, population: number | null = null) =>
  meanInterval(ratioSums(pool(persons), 'mean'), sampled, population);
const ofCounts = (counts: LevelCounts, population: number | null = null) => {
  const sums = ratioSums(asPool({ counts, notApplicable: 0 }), 'mean');
  return meanInterval(sums, sums.persons, population);
};

function expectEnds(interval: ReturnType<typeof meanInterval>, low: number, high: number) {
  expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(1e-9);
  expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(1e-9);
}

const few: readonly Person[] = [[5, 4, 3], [2, 2, 4, 1], [5], [4, 4], [3, 5, 5, 2, 4], [1, 2]];

describe('the interval of a mean level', () => {
  // SciPy 1.17, x being the levels: stats.t.interval(0.95, len(x) - 1, x.mean(), stats.sem(x))
  it('of one question is the common t interval', () => {
    expectEnds(ofCounts([0, 0, 1, 2, 1]), 2.700771736374889, 5);
    expectEnds(ofCounts([2, 3, 7, 30, 18]), 3.7339542713367853, 4.232712395329881);
  });

  // The same with stats.sem(x) * sqrt(1 - 60/150) and t.ppf(0.975, 59).
  it('narrows by what was asked of a known population', () => {
    expectEnds(ofCounts([2, 3, 7, 30, 18], 150), 3.790165142532242, 4.176501524134425);
    expectEnds(ofCounts([2, 3, 7, 30, 18], 60), 239 / 60, 239 / 60);
    expectEnds(ofCounts([2, 3, 7, 30, 18], 59), 3.7339542713367853, 4.232712395329881);
  });

  // statsmodels 0.15: sm.OLS(levels, ones).fit(cov_type='cluster', cov_kwds={'groups': persons, 'use_correction': False}),
  // its variance times k/(k−1), and t.ppf(0.975, 5); the same for levels >= 4.
  it('of several questions comes from the variation between persons', () => {
    expect(ratioVariance(ratioSums(pool(few), 'mean'))).toBeCloseTo(0.19143448952957948, 12);
    expect(ratioVariance(ratioSums(pool(few), 'top2'))).toBeCloseTo(0.015660732031465147, 12);
    expectEnds(ofPersons(few), 2.1694051347171053, 4.4188301594005415);
  });

  it('is unknown for a single person, and for nobody', () => {
    expect(ofPersons([[5, 1, 3]])).toBeNull();
    expect(ofPersons([])).toBeNull();
  });

  // statsmodels 0.15: proportion_confint(0, 30, method="wilson") is 0 … 0.1135133931739688
  it('does not claim to know everything where all agree', () => {
    expectEnds(ofCounts([0, 0, 0, 0, 30]), 5 - 4 * 0.1135133931739688, 5);
    expectEnds(ofCounts([0, 0, 30, 0, 0]), 3 - 2 * 0.1135133931739688, 3 + 2 * 0.1135133931739688);
    expectEnds(ofCounts([0, 0, 0, 0, 30], 30), 5, 5);
    expectEnds(ofPersons(Array(30).fill([4, 5])), 4.5 - 3.5 * 0.1135133931739688, 4.5 + 0.5 * 0.1135133931739688);
  });

  it('holds the mean, on the scale', () => {
    const person = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 30 }), fc.nat({ max: 100 }), (persons, population) => {
        const { total, answered } = ratioSums(pool(persons), 'mean');
        const { low, high } = ofPersons(persons, persons.length, population) ?? { low: 0, high: 0 };
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThanOrEqual(total / answered + 1e-12);
        expect(high).toBeGreaterThanOrEqual(total / answered - 1e-12);
      }),
    );
  });
});
