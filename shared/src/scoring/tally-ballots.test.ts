import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPlaces, directQuestions, pooledFactors } from '../questionnaire/answer-places.ts';
import { counterForms, counterQuestionnaire, questionnaireOfForm, questionnaires } from '../questionnaire/catalogue.ts';
import { criteriaOf } from '../questionnaire/questionnaire.ts';
import { summariseBallots } from './summarise-ballots.ts';
import { emptyBallotTallies, mergeBallotTallies, type RawBallot, tallyBallots } from './tally-ballots.ts';

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const ballot = fc.constantFrom(...counterForms).chain((questionnaire) => {
  const places = answerPlaces(questionnaire).length;
  const levels = fc.array(level, { minLength: places, maxLength: places });
  return fc.record({ questionnaire: fc.constant(questionnaire), mode: fc.constantFrom('self', 'assisted'), levels });
});
const ballots = fc.array(ballot, { maxLength: 12 });
/** Maps are equal whatever came first. */
const sorted = (tallies: ReturnType<typeof tallyBallots>) => summariseBallots(tallies, null);

describe('tallies of all forms', () => {
  it('merge in any order and grouping, however the ballots are cut', () => {
    fc.assert(
      fc.property(ballots, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (all, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const [a, b, c] = [all.slice(0, first), all.slice(first, second), all.slice(second)].map(tallyBallots);
        if (a === undefined || b === undefined || c === undefined) throw new Error('never');
        const whole = sorted(tallyBallots(all));
        expect(sorted(mergeBallotTallies(mergeBallotTallies(a, b), c))).toEqual(whole);
        expect(sorted(mergeBallotTallies(a, mergeBallotTallies(c, b)))).toEqual(whole);
        expect(mergeBallotTallies(a, emptyBallotTallies)).toEqual(a);
        expect(mergeBallotTallies(emptyBallotTallies, a)).toEqual(a);
      }),
    );
  });

  it('hold what a factor’s criteria hold, and nothing of direct questions', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const { overall, factors, criteria } = summariseBallots(tallyBallots(all), null);
        const sum = (items: readonly { n: number }[]) => items.reduce((total, { n }) => total + n, 0);
        expect([sum(factors), sum(criteria)]).toEqual([overall.n, overall.n]);
      }),
    );
  });

  it('are the same whether a form leaves its direct question out or not', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const muted = all.map(({ questionnaire, mode, levels }): RawBallot => {
          const places = answerPlaces(questionnaire);
          return { questionnaire, mode, levels: levels.map((one, at) => (places[at]?.factor === null ? null : one)) };
        });
        const { direct: _direct, ...pooled } = summariseBallots(tallyBallots(all), 40);
        const { direct: _muted, ...alone } = summariseBallots(tallyBallots(muted), 40);
        expect(alone).toEqual(pooled);
      }),
    );
  });
});

describe('the forms of the counter', () => {
  it('ask the same criteria under the same ids, in the same factors and words', () => {
    expect(pooledFactors(questionnaireOfForm.rotating)).toEqual(pooledFactors(counterQuestionnaire));
    expect(pooledFactors(questionnaireOfForm.short)).toEqual([]);
  });

  it('ask a whole under an id that no criterion has', () => {
    const criteria = new Set(questionnaires.flatMap(pooledFactors).flatMap((one) => one.criteria.map(({ id }) => id)));
    const direct = questionnaires.flatMap(directQuestions).map(({ id }) => id);
    expect(direct.filter((id) => criteria.has(id))).toEqual([]);
    expect(directQuestions(questionnaireOfForm.short).map(({ id }) => id)).toEqual([
      ...['whole', ...pooledFactors(counterQuestionnaire).map(({ id }) => `whole-${id}`)],
    ]);
    expect(directQuestions(questionnaireOfForm.rotating).map(({ id }) => id)).toEqual(['whole']);
  });

  it('have a place for each stored level', () => {
    for (const one of questionnaires)
      expect(answerPlaces(one).map(({ id }) => id)).toEqual(criteriaOf(one).map(({ id }) => id));
  });
});
