import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPlaces } from '../questionnaire/answer-places.ts';
import { counterForms, questionnaireOfForm, questionnaires } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { emptyBallotTallies, mergeBallotTallies, tallyBallots } from './tally-ballots.ts';
import { addBallot, readTallyVector, type TallyVector, tallyVectorLength } from './tally-vector.ts';

type Levels = (number | null)[];

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const ballotsOf = (form: Questionnaire) => {
  const places = answerPlaces(form).length;
  return fc.array(fc.array(level, { minLength: places, maxLength: places }), { maxLength: 12 });
};
const formAndBallots = fc
  .constantFrom(...questionnaires)
  .chain((form) => fc.record({ form: fc.constant(form), ballots: ballotsOf(form) }));

const emptyVector = (form: Questionnaire) => new Array<number>(tallyVectorLength(form)).fill(0);
function vectorOf(form: Questionnaire, ballots: readonly Levels[], vector: TallyVector = emptyVector(form)) {
  for (const levels of ballots) addBallot(vector, form, levels, 1);
  return vector;
}
const modes = (ballots: number) => new Map(ballots === 0 ? [] : [['self', ballots]]);
const read = (form: Questionnaire, vector: TallyVector, ballots: number) =>
  readTallyVector(form, vector, { ballots, modes: modes(ballots) });
const slow = (form: Questionnaire, ballots: readonly Levels[]) =>
  tallyBallots(ballots.map((levels) => ({ questionnaire: form, mode: 'self', levels })));

describe('a tally as a row of numbers', () => {
  it('has six for each question, six for everything and six for each factor', () => {
    expect(counterForms.map((form) => [form.id, tallyVectorLength(form)])).toEqual([
      ['sipas-service', 16 * 6 + 6 + 5 * 6],
      ['sipas-short', 6 * 6 + 6],
      ['sipas-rotating', 17 * 6 + 6 + 5 * 6],
    ]);
  });

  it('lies as it is documented', () => {
    const form = questionnaireOfForm.full;
    const levels: Levels = [5, 4, 1, 0, ...Array<null>(12).fill(null)];
    const vector = vectorOf(form, [levels]);
    expect(vector.slice(0, 24)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(vector.slice(24, 96)).toEqual(Array(72).fill(0));
    const person = [1, 9, 4, 6, 100, 30];
    expect(vector.slice(96)).toEqual([...person, ...person, ...Array(24).fill(0)]);
  });

  it('says the same as the slow count, of every form', () => {
    fc.assert(
      fc.property(formAndBallots, ({ form, ballots }) => {
        expect(read(form, vectorOf(form, ballots), ballots.length)).toEqual(slow(form, ballots));
        const packed = vectorOf(form, ballots, new Float64Array(tallyVectorLength(form)));
        expect(read(form, packed, ballots.length)).toEqual(slow(form, ballots));
      }),
      { numRuns: 300 },
    );
  });

  it('added number by number is the merged tally', () => {
    fc.assert(
      fc.property(formAndBallots, fc.nat({ max: 12 }), ({ form, ballots }, cut) => {
        const [first, second] = [ballots.slice(0, cut), ballots.slice(cut)];
        const [a, b] = [vectorOf(form, first), vectorOf(form, second)];
        const sum = Array.from(a, (one, index) => one + (b[index] ?? 0));
        const merged = mergeBallotTallies(read(form, a, first.length), read(form, b, second.length));
        expect(read(form, sum, ballots.length)).toEqual(merged);
      }),
    );
  });

  it('is without trace of a ballot that was taken away again', () => {
    fc.assert(
      fc.property(formAndBallots, fc.nat({ max: 12 }), ({ form, ballots }, cut) => {
        const vector = vectorOf(form, ballots);
        for (const levels of ballots.slice(cut)) addBallot(vector, form, levels, -1);
        expect(vector).toEqual(vectorOf(form, ballots.slice(0, cut)));
      }),
    );
  });

  it('of nobody is the empty tally', () => {
    const form = questionnaireOfForm.full;
    expect(read(form, emptyVector(form), 0)).toBe(emptyBallotTallies);
  });
});
