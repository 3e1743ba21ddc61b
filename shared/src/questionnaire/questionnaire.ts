import * as z from 'zod/mini';

const wording = { vi: z.string(), en: z.string() };
const criterion = z.object({ number: z.int(), id: z.string(), ...wording });
const factor = z.object({ id: z.string(), letter: z.string(), ...wording, criteria: z.array(criterion) });
const content = z.object({ id: z.string(), ...wording, factors: z.array(factor) });
const level = z.object({ level: z.int(), ...wording });

/** A released questionnaire is frozen: new wording is a new version, old versions stay answerable. */
export const questionnaireSchema = z.object({
  id: z.string(),
  version: z.int(),
  source: z.string(),
  scale: z.array(level),
  contents: z.array(content),
});

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Factor = z.infer<typeof factor>;
export type Criterion = z.infer<typeof criterion>;

export function factorsOf(questionnaire: Questionnaire): Factor[] {
  return questionnaire.contents.flatMap((one) => one.factors);
}

/** Criteria in printed order. The order is part of the frozen text: stored levels rely on it. */
export function criteriaOf(questionnaire: Questionnaire): Criterion[] {
  return factorsOf(questionnaire).flatMap((one) => one.criteria);
}
