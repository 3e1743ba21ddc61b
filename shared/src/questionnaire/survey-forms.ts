import type { SurveyKind } from '../contract/scores.ts';
import { counterForms, counterQuestionnaire, questionnaires } from './catalogue.ts';
import type { Questionnaire } from './questionnaire.ts';

/** `questionnaire`: whose criteria are shown, in whose order; `forms`: whose answers make the scores. */
export type SurveyForms = { questionnaire: Questionnaire; forms: readonly Questionnaire[] };

/**
 * What is asked at the counter, or both contents of SIPAS from other sources. A service criterion of the full survey was
 * asked in another setting, of other people: the two are never counted together.
 */
export function formsOfSurvey(kind: SurveyKind): SurveyForms {
  if (kind === 'counter') return { questionnaire: counterQuestionnaire, forms: counterForms };
  const full = questionnaires.filter(({ id }) => id === 'sipas-full');
  return { questionnaire: full.at(-1) ?? counterQuestionnaire, forms: full };
}
