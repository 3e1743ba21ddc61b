import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPlaces } from '../questionnaire/answer-places.ts';
import { counterForms, counterQuestionnaire } from '../questionnaire/catalogue.ts';
import { addToImportance, emptyImportance, mergeImportance, readPair } from './importance-tally.ts';

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const ballot = fc.constantFrom(...counterForms).chain((form) => {
  const places = answerPlaces(form).length;
  return fc.record({ form: fc.constant(form), levels: fc.array(level, { minLength: places, maxLength: places }) });
});
type Ballot = { form: (typeof counterForms)[number]; levels: (number | null)[] };

function tallyOf(ballots: readonly Ballot[]) {
  const tally = emptyImportance(counterQuestionnaire);
  for (const { form, levels } of ballots) addToImportance(tally, form, levels);
  return tally;
}
const whole = (tally: ReturnType<typeof tallyOf>) =>
  tally.groups.reduce((sum, group) => sum.map((one, index) => one + (group[index] ?? 0)));

describe('what the influence of criteria is worked out from', () => {
  it('adds up, however the ballots are cut', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), fc.nat({ max: 12 }), (ballots, cut) => {
        const parts = mergeImportance(tallyOf(ballots.slice(0, cut)), tallyOf(ballots.slice(cut)));
        const all = tallyOf(ballots);
        expect(parts.persons).toBe(all.persons);
        const sums = whole(parts);
        for (const [index, sum] of whole(all).entries()) expect(sums[index]).toBeCloseTo(sum, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('counts only those who answered both of a pair', () => {
    const form = counterQuestionnaire;
    const rest = Array<null>(14).fill(null);
    const tally = tallyOf([
      { form, levels: [5, 4, ...rest] },
      { form, levels: [3, 0, ...rest] },
      { form, levels: [1, 2, ...rest] },
      { form, levels: [2, 2, ...rest] },
    ]);
    // NumPy 2.4: np.corrcoef([5, 1, 2], [4, 2, 2])[0, 1]
    const { n, correlation } = readPair(whole(tally), 0, 1);
    expect(n).toBe(3);
    expect(correlation).toBeCloseTo(0.970725343394151, 12);
    expect(readPair(whole(tally), 1, 0)).toEqual({ n, correlation });
    expect(readPair(whole(tally), 0, 2)).toEqual({ n: 0, correlation: null });
  });
});
