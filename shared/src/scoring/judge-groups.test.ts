import { describe, expect, it } from 'vitest';
import { judgeGroups } from './judge-groups.ts';
import { asPool } from './ratio-of-persons.ts';
import { emptyPooledTally, mergePooledTallies, type PooledTally, tallyPerson } from './tally.ts';

/** A question answered by some who are satisfied and some who are not. */
const question = (satisfied: number, others: number) =>
  asPool({ counts: [0, others, 0, satisfied, 0], notApplicable: 0 });
const all = (groups: readonly PooledTally[]) => groups.map(() => true);

/** Mulberry32. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('groups against the rest', () => {
  it('stand above or below it where chance hardly explains the difference', () => {
    const groups = [question(45, 5), question(60, 30)];
    const [one, other] = judgeGroups(groups, all(groups), { lead: 'top2', kind: 'question' });
    // scipy.stats.fisher_exact([[45, 5], [60, 30]]).pvalue = 0.0021321949818719293, twice by Holm
    expect(one).toMatchObject({ standing: 'above', p: expect.closeTo(2 * 0.0021321949818719293, 9) });
    expect(one?.difference).toBeCloseTo(90 - 200 / 3, 9);
    expect(other).toMatchObject({ standing: 'below', p: expect.closeTo(2 * 0.0021321949818719293, 9) });
  });

  it('are not told apart where they overlap, and need more the more of them are looked at', () => {
    const few = [question(45, 5), question(39, 11)];
    expect(judgeGroups(few, all(few), { lead: 'top2', kind: 'question' }).map((one) => one?.standing)).toEqual([
      'cannot-tell',
      'cannot-tell',
    ]);
    const standing = (more: number) => {
      const groups = [question(50, 1), ...Array.from({ length: more }, () => question(42, 8))];
      return judgeGroups(groups, all(groups), { lead: 'top2', kind: 'question' })[0]?.standing;
    };
    expect([standing(3), standing(60)]).toEqual(['above', 'cannot-tell']);
  });

  it('that are hidden say nothing, but belong to the rest of the others', () => {
    const groups = [question(45, 5), question(60, 30), question(2, 1)];
    const judged = judgeGroups(groups, [true, true, false], { lead: 'top2', kind: 'question' });
    expect(judged[2]).toBeNull();
    expect(judged[0]?.difference).toBeCloseTo(90 - (100 * 62) / 93, 9);
  });

  it('without answers stay open', () => {
    const groups = [question(45, 5), emptyPooledTally];
    const nothing = { difference: null, low: null, high: null, p: null, standing: 'cannot-tell' };
    expect(judgeGroups(groups, all(groups), { lead: 'top2', kind: 'question' })).toEqual([nothing, nothing]);
  });

  it('that do not differ are rarely said to, whoever answers many questions alike', () => {
    const chance = createChance(7);
    const person = () => {
      const mood = chance();
      return tallyPerson(Array.from({ length: 16 }, () => (chance() < 0.75 + 0.4 * (mood - 0.5) ? 4 : 2)));
    };
    const group = (persons: number) =>
      Array.from({ length: persons }, person).reduce(mergePooledTallies, emptyPooledTally);
    const pages = 400;
    let wrong = 0;
    for (let page = 0; page < pages; page += 1) {
      const groups = [5, 8, 15, 30, 60].map(group);
      const judged = judgeGroups(groups, all(groups), { lead: 'top2', kind: 'pool' });
      if (judged.some((one) => one?.standing !== 'cannot-tell')) wrong += 1;
    }
    // 5 % stated, and three standard errors of 400 pages.
    expect(wrong / pages).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / pages));
  });
});
