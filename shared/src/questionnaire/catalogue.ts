import sipasFullV1 from './definitions/sipas-full.v1.json' with { type: 'json' };
import sipasServiceV1 from './definitions/sipas-service.v1.json' with { type: 'json' };
import type { Questionnaire } from './questionnaire.ts';

/** Every questionnaire ever released, by id and version. Entries are added, never changed or removed. */
export const questionnaires: readonly Questionnaire[] = [sipasServiceV1, sipasFullV1];

export const counterQuestionnaire: Questionnaire = sipasServiceV1;

export function findQuestionnaire(id: string, version: number): Questionnaire | null {
  return questionnaires.find((one) => one.id === id && one.version === version) ?? null;
}
