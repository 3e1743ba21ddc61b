import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredCount,
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  mergeCriterionTallies,
  mergePooledTallies,
  type PooledTally,
  satisfiedCount,
  tallyPerson,
} from './tally.ts';

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const person = fc.array(level, { maxLength: 16 });
const persons = fc.array(person, { maxLength: 12 });

const tallyAll = (all: readonly (number | null)[][]): PooledTally =>
  all.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);
const pooled = persons.map(tallyAll);
const criterion = pooled.map(({ counts, notApplicable }): CriterionTally => ({ counts, notApplicable }));

describe('the tally of one person', () => {
  it('counts levels, and keeps not applicable and unanswered apart', () => {
    expect(tallyPerson([5, 4, 4, 1, 0, 0, null])).toEqual({
      counts: [1, 0, 0, 2, 1],
      notApplicable: 2,
      persons: 1,
      personsAskedAll: 1,
      sumAnsweredSquared: 16,
      sumSatisfiedSquared: 9,
      sumProducts: 12,
      sumLevelsSquared: 196,
      sumLevelProducts: 56,
    });
  });

  it('is empty but for what was not applicable when nothing was answered', () => {
    expect(tallyPerson([0, null, 0])).toEqual({ ...emptyPooledTally, notApplicable: 2 });
  });

  it('says whether the person was asked everything', () => {
    expect(tallyPerson([5, null], false)).toMatchObject({ persons: 1, personsAskedAll: 0 });
    expect(tallyPerson([null], true)).toMatchObject({ persons: 0, personsAskedAll: 0 });
  });

  it('holds as many answers as there are levels from 1 to 5', () => {
    fc.assert(
      fc.property(person, (levels) => {
        const tally = tallyPerson(levels);
        expect(answeredCount(tally)).toBe(levels.filter((one) => one !== null && one > 0).length);
        expect(satisfiedCount(tally)).toBe(levels.filter((one) => one === 4 || one === 5).length);
      }),
    );
  });
});

describe('merging tallies', () => {
  it('may be grouped in any way', () => {
    fc.assert(
      fc.property(pooled, pooled, pooled, (a, b, c) => {
        expect(mergePooledTallies(mergePooledTallies(a, b), c)).toEqual(
          mergePooledTallies(a, mergePooledTallies(b, c)),
        );
      }),
    );
    fc.assert(
      fc.property(criterion, criterion, criterion, (a, b, c) => {
        const left = mergeCriterionTallies(mergeCriterionTallies(a, b), c);
        expect(left).toEqual(mergeCriterionTallies(a, mergeCriterionTallies(b, c)));
      }),
    );
  });

  it('may be done in any order', () => {
    fc.assert(
      fc.property(pooled, pooled, (a, b) => {
        expect(mergePooledTallies(a, b)).toEqual(mergePooledTallies(b, a));
      }),
    );
    fc.assert(
      fc.property(criterion, criterion, (a, b) => {
        expect(mergeCriterionTallies(a, b)).toEqual(mergeCriterionTallies(b, a));
      }),
    );
  });

  it('with the empty tally changes nothing', () => {
    fc.assert(
      fc.property(pooled, criterion, (a, b) => {
        expect(mergePooledTallies(a, emptyPooledTally)).toEqual(a);
        expect(mergePooledTallies(emptyPooledTally, a)).toEqual(a);
        expect(mergeCriterionTallies(b, emptyCriterionTally)).toEqual(b);
        expect(mergeCriterionTallies(emptyCriterionTally, b)).toEqual(b);
      }),
    );
  });

  it('of the parts gives the tally of the whole, however it is cut', () => {
    fc.assert(
      fc.property(persons, fc.nat({ max: 12 }), (all, cut) => {
        const parts = mergePooledTallies(tallyAll(all.slice(0, cut)), tallyAll(all.slice(cut)));
        expect(parts).toEqual(tallyAll(all));
        expect(parts.persons).toBe(all.filter((levels) => levels.some((one) => (one ?? 0) > 0)).length);
      }),
    );
  });
});
