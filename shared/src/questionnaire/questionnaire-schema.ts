import * as z from 'zod/mini';

const wording = { vi: z.string(), en: z.string() };
export const criterionSchema = z.object({ number: z.int(), id: z.string(), ...wording });
export const factorSchema = z.object({
  id: z.string(),
  letter: z.string(),
  ...wording,
  criteria: z.array(criterionSchema),
});
const content = z.object({ id: z.string(), ...wording, factors: z.array(factorSchema) });
const level = z.object({ level: z.int(), ...wording });

/** A released questionnaire is frozen: new wording is a new version, old versions stay answerable. */
export const questionnaireSchema = z.object({
  id: z.string(),
  version: z.int(),
  source: z.string(),
  scale: z.array(level),
  contents: z.array(content),
});
