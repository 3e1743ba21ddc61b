import { describe, expect, it } from 'vitest';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { effectiveSize } from './effective-size.ts';
import { correctForFewPersons } from './few-persons.ts';
import { summarisePooled } from './summarise.ts';
import { answeredCount, emptyPooledTally, mergePooledTallies, satisfiedCount, tallyPerson } from './tally.ts';
import { print } from './testing/print.ts';
import { centres, createChance, drawPeriod } from './testing/simulate-centre.ts';

const tallyOf = (persons: readonly (readonly number[])[]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);
const fifteenOfSixteen = [2, ...Array.from({ length: 15 }, () => 5)];
const sixteen = (level: number) => Array.from({ length: 16 }, () => level);
const worth = (persons: readonly (readonly number[])[]) => {
  const tally = tallyOf(persons);
  return correctForFewPersons(tally, effectiveSize(tally));
};

describe('what the answers of few persons are worth', () => {
  it('is two answers for two persons who happen to agree, not 32', () => {
    expect(worth([fifteenOfSixteen, fifteenOfSixteen])).toBe(2);
    const { low, high } = summarisePooled('', tallyOf([fifteenOfSixteen, fifteenOfSixteen]), null);
    expect(low).toBeLessThan(35);
    expect(high).toBeGreaterThan(99);
  });

  // t(0.975, 3) = 3.18245 (Student's table): 6 · (1.95996 / 3.18245)² = 2.28, and one answer of each of the four is more.
  it('is at least one answer of each who gave as many', () => {
    expect(
      worth([
        [4, 5],
        [1, 2],
        [4, 3],
        [2, 5],
      ]),
    ).toBe(4);
  });

  it('rests on the persons who are not satisfied, where those are few among many', () => {
    const one = [...Array.from({ length: 99 }, () => sixteen(5)), fifteenOfSixteen];
    expect(worth(one)).toBe(100);
    expect(effectiveSize(tallyOf(one))).toBeGreaterThan(1500);
  });

  it('is hardly less than before for many persons who differ', () => {
    const many = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? [5, 5, 5, 2] : [5, 2, 2, 2]));
    const before = effectiveSize(tallyOf(many));
    expect(worth(many)).toBeGreaterThan(0.98 * before);
    expect(worth(many)).toBeLessThan(before);
  });

  it('stays as it was where each gave one answer, all agree, or nobody answered', () => {
    expect(worth([[5], [2], [4]])).toBe(3);
    expect(worth([sixteen(5), sixteen(4)])).toBe(2);
    expect(worth([])).toBe(0);
  });
});

/** How many of 100 intervals of so many persons hold the score that a great many give. */
function coverage(persons: number, thresholds: readonly number[], runs: number): number {
  const form = questionnaireOfForm.full;
  const chance = createChance(1998);
  const draw = (size: number) => drawPeriod(size, form, { thresholds, alike: 0.6 }, chance).overall;
  const all = draw(20_000);
  const truth = (100 * satisfiedCount(all)) / answeredCount(all);
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const { low, high } = summarisePooled('', draw(persons), null);
    if (low !== null && high !== null && low <= truth && truth <= high) held += 1;
  }
  return (100 * held) / runs;
}

it.each([2, 3, 5, 10, 30, 100])(
  'an interval of %i persons who resemble themselves holds the truth as often as stated',
  (k) => {
    for (const [name, thresholds] of Object.entries(centres)) {
      const runs = k > 20 ? 300 : 600;
      const share = coverage(k, thresholds, runs);
      print(`${k} persons, ${name}: ${share.toFixed(1)} of 100 intervals hold the score`);
      // Stated: 95. Three standard deviations of chance below it.
      expect(share).toBeGreaterThanOrEqual(95 - 300 * Math.sqrt(0.0475 / runs));
    }
  },
);
