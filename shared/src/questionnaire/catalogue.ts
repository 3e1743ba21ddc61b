import sipasFullV1 from './definitions/sipas-full.v1.json' with { type: 'json' };
import sipasRotatingV1 from './definitions/sipas-rotating.v1.json' with { type: 'json' };
import sipasServiceV1 from './definitions/sipas-service.v1.json' with { type: 'json' };
import sipasShortV1 from './definitions/sipas-short.v1.json' with { type: 'json' };
import { type Form, forms } from './form.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Every questionnaire ever released, by id and version. Entries are added, never changed or removed. */
export const questionnaires: readonly Questionnaire[] = [sipasServiceV1, sipasFullV1, sipasShortV1, sipasRotatingV1];

export const counterQuestionnaire: Questionnaire = sipasServiceV1;

/** What the tablets ask with each form of the plan. */
export const questionnaireOfForm: Readonly<Record<Form, Questionnaire>> = {
  full: sipasServiceV1,
  short: sipasShortV1,
  rotating: sipasRotatingV1,
};

/** Every release asked at the counter; their answers make the scores. Entries are added, never changed or removed. */
export const counterForms: readonly Questionnaire[] = [sipasServiceV1, sipasShortV1, sipasRotatingV1];

/** Which form a stored survey answered, of whatever version; null for one that is not asked at the counter. */
export function formOf(questionnaireId: string): Form | null {
  return forms.find((form) => questionnaireOfForm[form].id === questionnaireId) ?? null;
}

/** Whether a person is asked only a part of the criteria, each in turn. */
export function asksInTurn({ id }: Questionnaire): boolean {
  return id === sipasRotatingV1.id;
}

export function findQuestionnaire(id: string, version: number): Questionnaire | null {
  return questionnaires.find((one) => one.id === id && one.version === version) ?? null;
}
