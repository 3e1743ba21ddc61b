import { questionnaires } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Language } from '../format.ts';

/** What a question is called, whichever form asks it; its id where no form of this build does. */
export function questionName(id: string, language: Language): string {
  for (const form of questionnaires) {
    const found = criteriaOf(form).find((one) => one.id === id);
    if (found !== undefined) return found[language];
  }
  return id;
}
