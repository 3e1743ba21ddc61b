import type { FormRow } from '@hailong/shared/answers-import/answers-reading.ts';
import { idOfContent } from '../id-of-content.ts';

/**
 * Ids by which the same rows are known again in another file: a corrected spreadsheet stores only what is new in it.
 *
 * The id stays with the participation, so where that names a dossier nothing of the answers may go into it: whoever has
 * the database could try which ballot gives it. A dossier has one counted survey, so its code is enough. A form without
 * a code is known by all that it says; of several that say the same, by its turn.
 */
export function createFormIds(unitId: string): (form: FormRow, questionnaire: string) => string {
  const turns = new Map<string, number>();
  return (form, questionnaire) => {
    const content = form.dossierCode === null ? whatItSays(form, questionnaire) : [form.dossierCode];
    const key = JSON.stringify([unitId, ...content]);
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    return idOfContent(`form ${turn} ${key}`);
  };
}

function whatItSays({ day, counter, answers, comment, demographics }: FormRow, questionnaire: string): unknown[] {
  return [questionnaire, day, counter, Object.entries(answers).sort(), comment, demographics];
}
