import type { DemographicQuestion } from '../questionnaire/demographics.ts';
import { factorsOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { citizenEn } from '../strings/citizen.en.ts';
import { citizenVi } from '../strings/citizen.vi.ts';

/** Something the survey says in one piece: one text, one clip (`<language>/<name>.mp3`). */
export type SpokenPart = { name: string; vi: string; en: string };

/** Names of the parts that come from questionnaires and questions about the citizen. */
export const partOf = {
  criterion: (id: string) => `criterion.${id}`,
  factor: (id: string) => `factor.${id}`,
  level: (level: number) => `level.${level}`,
  demographic: (id: string) => `about.${id}`,
  option: (id: string, option: string) => `about.${id}.${option}`,
} as const;

/** Every part, once each: interface words, then questions, levels and questions about the citizen. */
export function spokenParts(
  questionnaires: readonly Questionnaire[],
  demographics: readonly DemographicQuestion[],
): SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  const add = (name: string, { vi, en }: { vi: string; en: string }) => parts.set(name, { name, vi, en });
  for (const name of Object.keys(citizenVi) as (keyof typeof citizenVi)[]) {
    add(name, { vi: citizenVi[name], en: citizenEn[name] });
  }
  for (const questionnaire of questionnaires) {
    for (const factor of factorsOf(questionnaire)) {
      add(partOf.factor(factor.id), factor);
      for (const criterion of factor.criteria) add(partOf.criterion(criterion.id), criterion);
    }
    for (const level of questionnaire.scale) add(partOf.level(level.level), level);
  }
  for (const question of demographics) {
    add(partOf.demographic(question.id), question);
    for (const option of question.options) add(partOf.option(question.id, option.id), option);
  }
  return [...parts.values()];
}
