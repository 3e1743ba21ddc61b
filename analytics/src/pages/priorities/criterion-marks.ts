import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';

/** The printed number of a criterion: "34". */
export function markOf(id: string): string {
  const found = criteriaOf(counterQuestionnaire).find((one) => one.id === id);
  return found === undefined ? '?' : String(found.number);
}
