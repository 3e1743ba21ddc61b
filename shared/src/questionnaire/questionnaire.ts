import type * as z from 'zod/mini';
import type { criterionSchema, factorSchema, questionnaireSchema } from './questionnaire-schema.ts';

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Factor = z.infer<typeof factorSchema>;
export type Criterion = z.infer<typeof criterionSchema>;

export function factorsOf(questionnaire: Questionnaire): Factor[] {
  return questionnaire.contents.flatMap((one) => one.factors);
}

/** Criteria in printed order. The order is part of the frozen text: stored levels rely on it. */
export function criteriaOf(questionnaire: Questionnaire): Criterion[] {
  return factorsOf(questionnaire).flatMap((one) => one.criteria);
}
