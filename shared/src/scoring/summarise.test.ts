import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Population, summariseCriterion, summarisePooled } from './summarise.ts';
import {
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  type LevelCounts,
  mergePooledTallies,
  tallyPerson,
} from './tally.ts';

const criterion = (...counts: LevelCounts): CriterionTally => ({ counts, notApplicable: 0 });
const pool = (persons: readonly (number | null)[][]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);

describe('the score of a criterion', () => {
  it('is the share of levels 4 and 5, and beside it the mean level in fifths', () => {
    const item = summariseCriterion('access-signage', criterion(0, 0, 1, 2, 1), null);
    expect(item).toMatchObject({ id: 'access-signage', n: 4, counts: [0, 0, 1, 2, 1], top2: 75, mean: 80 });
  });

  it.each([
    { counts: criterion(1, 0, 0, 0, 0), top2: 0, mean: 20 },
    { counts: criterion(0, 0, 0, 0, 3), top2: 100, mean: 100 },
    { counts: criterion(1, 1, 1, 1, 1), top2: 40, mean: 60 },
    { counts: criterion(0, 0, 7, 0, 0), top2: 0, mean: 60 },
  ])('of $counts.counts is $top2 % and $mean', ({ counts, top2, mean }) => {
    const item = summariseCriterion('one', counts, null);
    expect(item.top2).toBeCloseTo(top2, 10);
    expect(item.mean).toBeCloseTo(mean, 10);
  });

  it('leaves out what was not applicable, and never takes it for a 3', () => {
    const item = summariseCriterion('one', { counts: [0, 0, 0, 1, 1], notApplicable: 98 }, null);
    expect(item).toMatchObject({ n: 2, notApplicable: 98, top2: 100, mean: 90 });
  });

  it('is nothing without an answer', () => {
    const nothing = { n: 0, top2: null, mean: null, low: null, high: null, meanLow: null, meanHigh: null };
    expect(summariseCriterion('one', emptyCriterionTally, null)).toMatchObject(nothing);
    expect(summariseCriterion('one', { counts: [0, 0, 0, 0, 0], notApplicable: 9 }, 100)).toMatchObject(nothing);
    expect(summarisePooled('all', emptyPooledTally, 100)).toMatchObject(nothing);
  });

  // Newcombe 1998, table I: 81 of 263 → 25.53 … 36.62 %.
  it('carries the Wilson interval', () => {
    const { low, high } = summariseCriterion('one', criterion(100, 0, 82, 41, 40), null);
    expect(low).toBeCloseTo(25.53, 2);
    expect(high).toBeCloseTo(36.62, 2);
  });

  // SciPy 1.17: 20 * scipy.stats.t.interval(0.95, 59, x.mean(), scipy.stats.sem(x)), x being the levels.
  it('carries the t interval of the mean, in the points of the score', () => {
    const { meanLow, meanHigh } = summariseCriterion('one', criterion(2, 3, 7, 30, 18), null);
    expect(meanLow).toBeCloseTo(20 * 3.7339542713367853, 9);
    expect(meanHigh).toBeCloseTo(20 * 4.232712395329881, 9);
  });

  it('has no interval of the mean from a single answer', () => {
    expect(summariseCriterion('one', criterion(0, 0, 0, 0, 1), null)).toMatchObject({ meanLow: null, meanHigh: null });
  });

  it('has no uncertainty left when everybody eligible answered', () => {
    const item = summariseCriterion('one', criterion(5, 0, 0, 5, 0), 10);
    expect([item.low, item.high]).toEqual([50, 50]);
    expect([item.meanLow, item.meanHigh]).toEqual([50, 50]);
  });
});

describe('the score of a factor', () => {
  it('pools the answers: it is not the mean of the means', () => {
    // One person answers the first criterion (satisfied), three the second (none satisfied): pooled 1/4, means 50 %.
    const item = summarisePooled(
      'access',
      pool([
        [5, null],
        [null, 1],
        [null, 1],
        [null, 1],
      ]),
      null,
    );
    expect(item).toMatchObject({ n: 4, top2: 25, mean: 40 });
  });

  it('leaves out what was skipped or not applicable', () => {
    expect(
      summarisePooled(
        'access',
        pool([
          [5, 0, null],
          [0, 0, 0],
        ]),
        null,
      ),
    ).toMatchObject({
      n: 1,
      notApplicable: 4,
      top2: 100,
    });
  });

  it('has no uncertainty left when everybody eligible answered, however much each answered', () => {
    const everybody = pool([
      [5, 5, 1],
      [1, 4],
      [2, null, 0],
    ]);
    expect(summarisePooled('all', everybody, 3)).toMatchObject({ n: 6, top2: 50, low: 50, high: 50 });
    expect(summarisePooled('all', everybody, 6).low).toBeLessThan(50);
  });

  it('keeps its uncertainty when everybody answered, but each only a part in turn', () => {
    const parts = [
      [5, null],
      [null, 1],
      [4, null],
    ].map((levels) => tallyPerson(levels, false));
    const tally = parts.reduce(mergePooledTallies, emptyPooledTally);
    const counted = summarisePooled('all', tally, 3);
    expect(counted).toEqual(summarisePooled('all', tally, null));
    expect(counted.low).toBeLessThan(counted.top2 ?? 0);
  });

  it('is narrowed by those alone who were asked everything', () => {
    const asked = (askedAll: number) =>
      Array.from({ length: 20 }, (_, index) => tallyPerson([index % 2 === 0 ? 5 : 1], index < askedAll)).reduce(
        mergePooledTallies,
        emptyPooledTally,
      );
    const width = (askedAll: number) => {
      const { low, high } = summarisePooled('all', asked(askedAll), 25);
      return (high ?? 0) - (low ?? 0);
    };
    expect(width(20)).toBeLessThan(width(10));
    expect(width(10)).toBeLessThan(width(0));
  });

  it('is less certain than as many answers of different persons', () => {
    const half = [...Array(20)].map((_, index) => Array(16).fill(index % 2 === 0 ? 5 : 1));
    const factor = summarisePooled('all', pool(half), null);
    const independent = summariseCriterion('one', criterion(160, 0, 0, 0, 160), null);
    expect((factor.high ?? 0) - (factor.low ?? 0)).toBeGreaterThan(
      3 * ((independent.high ?? 0) - (independent.low ?? 0)),
    );
  });
});

describe('every interval', () => {
  const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  const persons = fc.array(fc.array(level, { maxLength: 16 }), { minLength: 1, maxLength: 60 });
  const population: fc.Arbitrary<Population> = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
  const inOrder = ({ n, low, top2, high, meanLow, mean, meanHigh }: ReturnType<typeof summariseCriterion>) => {
    if (meanLow !== null && meanHigh !== null && mean !== null) {
      const ends = [20, meanLow, mean, meanHigh, 100];
      if (ends.some((end, index) => end > (ends[index + 1] ?? 100) + 1e-9)) return false;
    }
    if (n === 0) return top2 === null && low === null && high === null;
    return low !== null && top2 !== null && high !== null && 0 <= low && low <= top2 && top2 <= high && high <= 100;
  };

  it('holds the score, within 0 and 100', () => {
    fc.assert(
      fc.property(persons, population, (all, eligible) => {
        const tally = pool(all);
        expect(inOrder(summarisePooled('all', tally, eligible))).toBe(true);
        expect(inOrder(summariseCriterion('one', tally, eligible))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds the score of counts as large as a country gives', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), (counts) => {
        expect(inOrder(summariseCriterion('one', { counts, notApplicable: 0 }, null))).toBe(true);
      }),
    );
  });
});
