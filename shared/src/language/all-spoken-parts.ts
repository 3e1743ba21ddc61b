import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { demographicQuestions } from '../questionnaire/demographics.ts';
import { type SpokenPart, spokenParts } from './spoken-parts.ts';

/** Every part that any form of the survey can say: what a language pack may translate and a centre may record. */
export function allSpokenParts(): SpokenPart[] {
  return spokenParts(Object.values(questionnaireOfForm), demographicQuestions);
}
