import sipasFullV1 from './definitions/sipas-full.v1.json' with { type: 'json' };
import sipasRotatingV1 from './definitions/sipas-rotating.v1.json' with { type: 'json' };
import sipasServiceV1 from './definitions/sipas-service.v1.json' with { type: 'json' };
import sipasShortV1 from './definitions/sipas-short.v1.json' with { type: 'json' };
import type { Form } from './form.ts';
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

export function findQuestionnaire(id: string, version: number): Questionnaire | null {
  return questionnaires.find((one) => one.id === id && one.version === version) ?? null;
}
