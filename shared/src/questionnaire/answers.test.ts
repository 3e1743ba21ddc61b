import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, checkAnswers, packLevels, unpackLevels } from './answers.ts';
import { counterQuestionnaire, questionnaires } from './catalogue.ts';
import { criteriaOf } from './questionnaire.ts';

describe('answers', () => {
  it('of every level, and not applicable, are accepted', () => {
    const answers = {
      'access-signage': 1,
      'access-seating': 2,
      'access-equipment': 3,
      'procedure-posted': 4,
      'procedure-dossier': 5,
      'feedback-notice': null,
    };
    expect(checkAnswers(counterQuestionnaire, answers)).toBeNull();
  });

  it('may be one alone, even if it is only not applicable', () => {
    expect(checkAnswers(counterQuestionnaire, { 'feedback-notice': null })).toBeNull();
  });

  it('may not be none at all', () => {
    expect(checkAnswers(counterQuestionnaire, {})).toMatchObject({ code: 'answers-empty' });
  });

  it.each([0, 6, -1, 3.5, 100, Number.NaN, Number.POSITIVE_INFINITY])('of level %s do not exist', (level) => {
    expect(checkAnswers(counterQuestionnaire, { 'access-signage': level })).toEqual({
      code: 'level-impossible',
      detail: `access-signage: ${level}`,
    });
  });

  it.each(['impact-roads', 'toString', '__proto__', '', 'access-signage '])('to %j were never asked', (criterion) => {
    const answers = Object.fromEntries([['access-signage', 4] as const, [criterion, 4] as const]);
    expect(checkAnswers(counterQuestionnaire, answers)).toEqual({ code: 'criterion-unknown', detail: criterion });
  });

  it('name the criterion at fault in at most 80 characters', () => {
    expect(checkAnswers(counterQuestionnaire, { ['x'.repeat(500)]: 4 })?.detail).toHaveLength(80);
  });
});

describe('stored levels', () => {
  it('follow the printed order: 0 is not applicable, null is not answered', () => {
    const levels = packLevels(counterQuestionnaire, {
      'access-seating': 5,
      'access-signage': null,
      'feedback-notice': 1,
    });
    expect(levels).toEqual([0, 5, ...Array(13).fill(null), 1]);
  });

  it.each(questionnaires)('of $id give back the answers', (questionnaire) => {
    const ids = criteriaOf(questionnaire).map((one) => one.id);
    const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...ids), level);
    fc.assert(
      fc.property(answers, (given) => {
        const levels = packLevels(questionnaire, given);
        expect(levels).toHaveLength(ids.length);
        expect(unpackLevels(questionnaire, levels)).toEqual({ ...given });
      }),
    );
  });
});
