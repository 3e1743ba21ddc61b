import { describe, expect, it } from 'vitest';
import { compareCriterion, comparePooled } from './compare-scores.ts';
import { asPool } from './ratio-of-persons.ts';
import { emptyCriterionTally, emptyPooledTally, type LevelCounts, mergePooledTallies, tallyPerson } from './tally.ts';

const answers = (...counts: LevelCounts) => ({ counts, notApplicable: 0 });
const near = (found: number | null, expected: number) =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-9);

describe('one score in two groups of persons', () => {
  // statsmodels 0.15: confint_proportions_2indep(56, 70, 48, 80, method='newcomb');
  // SciPy 1.17: fisher_exact([[56, 14], [48, 32]])[1]
  it('differs by shares as published', () => {
    const found = compareCriterion(answers(0, 32, 0, 48, 0), answers(0, 14, 0, 0, 56), 'top2');
    expect(found).toMatchObject({ before: 60, beforeN: 80, now: 80, n: 70 });
    near(found.difference, 20);
    near(found.low, 5.243147240236498);
    near(found.high, 33.38726540369061);
    near(found.p, 0.012521129749209154);
  });

  // SciPy 1.17: 20 or fewer on one side, permutation_test of all permutations; else the greater p of both ttest_ind.
  it('differs by means as SciPy says, exactly where few answered', () => {
    near(compareCriterion(answers(0, 1, 1, 1, 0), answers(0, 0, 1, 1, 2), 'mean').p, 0.2857142857142857);
    near(compareCriterion(answers(1, 2, 6, 9, 4), answers(0, 1, 3, 12, 15), 'mean').p, 0.009106752524800274);
  });

  it('pooled over one question is judged by persons', () => {
    const [before, after] = [answers(5, 5, 10, 50, 30), answers(9, 9, 12, 40, 30)].map(asPool);
    const found = comparePooled(before ?? emptyPooledTally, after ?? emptyPooledTally, 'mean');
    expect(found.difference).toBeLessThan(0);
    expect(found.low).toBeLessThan(found.difference ?? 0);
    expect(found.high).toBeGreaterThan(0);
    expect(found.p).toBeGreaterThan(0.05);
  });

  it('cannot be told of a single person, who may have answered much', () => {
    const single = tallyPerson(Array<number>(16).fill(1));
    const many = Array.from({ length: 50 }, () => tallyPerson(Array<number>(16).fill(5))).reduce(mergePooledTallies);
    expect(comparePooled(many, single, 'mean')).toMatchObject({ difference: -80, low: null, high: null, p: 1 });
    expect(comparePooled(many, single, 'top2')).toMatchObject({ difference: -100, p: 1 });
  });

  it('is unknown without answers on one side', () => {
    const nothing = { difference: null, low: null, high: null, p: null };
    expect(compareCriterion(emptyCriterionTally, answers(1, 1, 1, 1, 1), 'top2')).toMatchObject(nothing);
    expect(comparePooled(tallyPerson([5]), emptyPooledTally, 'mean')).toMatchObject(nothing);
  });
});
