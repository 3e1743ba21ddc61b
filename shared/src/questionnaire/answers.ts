import { criteriaOf, type Questionnaire } from './questionnaire.ts';

/** Level 1–5; null = not applicable; a criterion that is absent was not answered. */
export type Answers = Readonly<Record<string, number | null>>;

export type AnswersFault =
  | { code: 'criterion-unknown'; detail: string }
  | { code: 'level-impossible'; detail: string }
  | { code: 'answers-empty'; detail: string };

/**
 * Checks answers against the questionnaire they were given to.
 * @returns the first fault, or null. At least one criterion must carry an answer, *not applicable* included.
 */
export function checkAnswers(questionnaire: Questionnaire, answers: Answers): AnswersFault | null {
  const known = new Set(criteriaOf(questionnaire).map((one) => one.id));
  const lowest = 1;
  const highest = questionnaire.scale.length;
  for (const [criterion, level] of Object.entries(answers)) {
    if (!known.has(criterion)) return { code: 'criterion-unknown', detail: criterion.slice(0, 80) };
    if (level !== null && !(Number.isInteger(level) && level >= lowest && level <= highest)) {
      return { code: 'level-impossible', detail: `${criterion}: ${String(level)}` };
    }
  }
  return Object.keys(answers).length === 0 ? { code: 'answers-empty', detail: '' } : null;
}

/** Stored form of *not applicable* in packed levels; null there means *not answered*. */
export const NOT_APPLICABLE = 0;

/** Answers as one small number per criterion in printed order: 1–5, 0 = not applicable, null = not answered. */
export function packLevels(questionnaire: Questionnaire, answers: Answers): (number | null)[] {
  return criteriaOf(questionnaire).map(({ id }) => {
    const level = answers[id];
    return level === undefined ? null : (level ?? NOT_APPLICABLE);
  });
}

/** The inverse of `packLevels`. */
export function unpackLevels(questionnaire: Questionnaire, levels: readonly (number | null)[]): Answers {
  const answers: Record<string, number | null> = {};
  criteriaOf(questionnaire).forEach(({ id }, index) => {
    const level = levels[index];
    if (level === null || level === undefined) return;
    answers[id] = level === NOT_APPLICABLE ? null : level;
  });
  return answers;
}
