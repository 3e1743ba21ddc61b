import type * as z from 'zod/mini';
import type { criterionSchema, factorSchema, questionnaireSchema } from './questionnaire-schema.ts';

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Factor = z.infer<typeof factorSchema>;
export type Criterion = z.infer<typeof criterionSchema>;

export function factorsOf(questionnaire: Questionnaire): Factor[] {
  return questionnaire.contents.flatMap((one) => one.factors);
}

/** Criteria in printed order. The order is part of the frozen text: stored levels rely on it. */
export function criteriaOf(questionnaire: Questionnaire): readonly Criterion[] {
  const known = criteria.get(questionnaire);
  if (known !== undefined) return known;
  const found = factorsOf(questionnaire).flatMap((one) => one.criteria);
  criteria.set(questionnaire, found);
  return found;
}

/** A released questionnaire is frozen, and every survey asks for its criteria twice. */
const criteria = new WeakMap<Questionnaire, readonly Criterion[]>();
