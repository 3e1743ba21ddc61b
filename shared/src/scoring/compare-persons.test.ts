import { describe, expect, it } from 'vitest';
import { comparePersons } from './compare-persons.ts';
import { ratioSums } from './ratio-of-persons.ts';
import { emptyPooledTally, mergePooledTallies, tallyPerson } from './tally.ts';

type Person = readonly number[];

const sums = (persons: readonly Person[]) =>
  ratioSums(persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally), 'mean');
const each = (levels: readonly number[]) => levels.map((level) => [level]);
const times = (count: number, level: number) => Array<number>(count).fill(level);

describe('whether two groups of persons differ by chance', () => {
  // SciPy 1.17: the greater of ttest_ind(a, b, equal_var=True) and ttest_ind(a, b, equal_var=False).
  it.each([
    { why: 'Welch counts', a: [4, 5, 5, 3], b: [2, 4, 3], expected: 0.16543379936452318 },
    { why: 'a few who agree', a: times(10, 5), b: [...times(270, 5), ...times(30, 1)], expected: 0.29422615492674187 },
    {
      why: 'a few who differ',
      a: [5, 5, 5, 1, 1, 1],
      b: [...times(200, 5), ...times(60, 4)],
      expected: 0.10485344436211891,
    },
  ])('agrees with SciPy where $why', ({ a, b, expected }) => {
    expect(Math.abs(comparePersons(sums(each(a)), sums(each(b))) - expected)).toBeLessThan(1e-9);
  });

  // statsmodels 0.15: each group's variance as in the interval of the mean (OLS, clusters), then SciPy's
  // ttest_ind_from_stats with the greater p.
  it('agrees for persons who answered several questions', () => {
    const before = [[5, 4, 3], [2, 2, 4, 1], [5], [4, 4], [3, 5, 5, 2, 4], [1, 2]];
    const after = [[5, 5, 4, 4], [5, 5], [4, 3, 5, 4, 5], [5, 4, 4], [5]];
    expect(Math.abs(comparePersons(sums(before), sums(after)) - 0.04340814189618159)).toBeLessThan(1e-9);
  });

  it('cannot say anything of a single person', () => {
    expect(comparePersons(sums([[1, 1, 1]]), sums(each(times(300, 5))))).toBe(1);
  });

  it('never believes more than the number of ways to divide the persons', () => {
    expect(comparePersons(sums(each([4, 4])), sums(each([5, 5])))).toBeCloseTo(1 / 6, 12);
    expect(comparePersons(sums(each([4, 4])), sums(each([4, 4, 4])))).toBe(1);
  });
});
