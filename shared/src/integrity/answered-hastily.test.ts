import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterForms, counterQuestionnaire } from '../questionnaire/catalogue.ts';
import { criteriaOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { answeredHastily } from './answered-hastily.ts';

const all = (form: Questionnaire) => Object.fromEntries(criteriaOf(form).map(({ id }) => [id, 5]));
const taken = (seconds: number, sure = true) => ({ startedMs: 1000, finishedMs: 1000 + seconds * 1000, sure });

describe('a survey answered faster than its questions can be read', () => {
  it('is one of 16 criteria, 218 words, in 21 seconds and not in 22', () => {
    const answers = all(counterQuestionnaire);
    expect(answeredHastily(counterQuestionnaire, answers, 'vi', taken(21))).toBe(true);
    expect(answeredHastily(counterQuestionnaire, answers, 'vi', taken(22))).toBe(false);
  });

  it('is shorter in English, which says the same in fewer words', () => {
    const answers = all(counterQuestionnaire);
    expect(answeredHastily(counterQuestionnaire, answers, 'en', taken(12))).toBe(true);
    expect(answeredHastily(counterQuestionnaire, answers, 'en', taken(13))).toBe(false);
  });

  it('need not have read what was not answered', () => {
    const [first] = criteriaOf(counterQuestionnaire);
    const answers = { [first?.id ?? '']: null };
    expect(answeredHastily(counterQuestionnaire, answers, 'vi', taken(3))).toBe(false);
  });

  it('is not told by a clock that jumped, ran backwards or stood for a day', () => {
    const answers = all(counterQuestionnaire);
    for (const duration of [taken(3, false), taken(-1), taken(86_400), taken(Number.NaN)]) {
      expect(answeredHastily(counterQuestionnaire, answers, 'vi', duration)).toBeNull();
    }
  });

  it('takes longer than a reader of ordinary speed needs for no form: 300 words a minute are never hasty', () => {
    const forms = fc.constantFrom(...counterForms);
    fc.assert(
      fc.property(forms, fc.integer({ min: 0, max: 60 }), (form, more) => {
        const words = criteriaOf(form).reduce((sum, { vi }) => sum + vi.split(' ').length, 0);
        expect(answeredHastily(form, all(form), 'mnn', taken(words / 5 + more))).toBe(false);
      }),
    );
  });
});
