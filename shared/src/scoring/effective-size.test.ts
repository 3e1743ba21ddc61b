import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSize } from './effective-size.ts';
import { emptyPooledTally, mergePooledTallies, tallyPerson } from './tally.ts';

type Person = readonly number[];

const tallyOf = (persons: readonly Person[]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);

/** The formula of the comment, written out over persons instead of sums. */
function slowEffectiveSize(persons: readonly Person[]): number {
  const rows = persons.map((levels) => ({ n: levels.length, s: levels.filter((level) => level >= 4).length }));
  const answered = rows.reduce((sum, { n }) => sum + n, 0);
  const ratio = rows.reduce((sum, { s }) => sum + s, 0) / answered;
  const squares = rows.reduce((sum, { n, s }) => sum + (s - ratio * n) ** 2, 0);
  const variance = ((rows.length / (rows.length - 1)) * squares) / answered ** 2;
  return Math.min(answered, (ratio * (1 - ratio)) / variance);
}

/** Repeatable chance (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('what the answers of persons are worth', () => {
  it('is 6 for the four persons of the example', () => {
    const persons = [
      [4, 5],
      [1, 2],
      [4, 3],
      [2, 5],
    ];
    expect(effectiveSize(tallyOf(persons))).toBeCloseTo(6, 10);
  });

  it('agrees with the slow formula over persons', () => {
    const person = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 40 }), (persons) => {
        const levels = persons.flat();
        const satisfied = levels.filter((level) => level >= 4).length;
        fc.pre(satisfied > 0 && satisfied < levels.length);
        expect(effectiveSize(tallyOf(persons))).toBeCloseTo(slowEffectiveSize(persons), 6);
      }),
    );
  });

  // L. Kish, Survey Sampling (1965): the design effect of equal clusters is 1 + (m − 1)·ρ. Half of the persons are
  // satisfied with 90 % of everything, half with 30 %: ρ = 0.09 / 0.24 = 0.375, so 16 answers each are worth
  // 6400 / (1 + 15 · 0.375) = 966.
  it("is what Kish's design effect says for persons who differ", () => {
    const chance = createChance(1965);
    const rounds = Array.from({ length: 40 }, () =>
      Array.from({ length: 400 }, (_, index) => {
        const satisfied = index % 2 === 0 ? 0.9 : 0.3;
        return Array.from({ length: 16 }, () => (chance() < satisfied ? 5 : 2));
      }),
    );
    const mean = rounds.reduce((sum, persons) => sum + effectiveSize(tallyOf(persons)), 0) / rounds.length;
    expect(mean).toBeGreaterThan(966 * 0.97);
    expect(mean).toBeLessThan(966 * 1.03);
  });

  it('is one answer per person where everybody says the same about everything', () => {
    expect(effectiveSize(tallyOf([[5, 5, 5], [4, 4, 4], [5]]))).toBe(3);
    expect(effectiveSize(tallyOf([[1, 2], [3]]))).toBe(2);
  });

  it('is one for a single person and none without answers', () => {
    expect(effectiveSize(tallyOf([[5, 1, 4, 2]]))).toBe(1);
    expect(effectiveSize(emptyPooledTally)).toBe(0);
  });

  it('never exceeds the number of answers', () => {
    const opposite = [
      [5, 1],
      [5, 1],
      [5, 1],
    ];
    expect(effectiveSize(tallyOf(opposite))).toBe(6);
  });
});
