import { DIRECT_CONTENT } from './form.ts';
import type { Criterion, Factor, Questionnaire } from './questionnaire.ts';

/** What a stored level answers. `factor` is null for a direct question: its answers are pooled with nothing. */
export type AnswerPlace = { id: string; factor: string | null };

/** The place of each packed level, in printed order (see `packLevels`). */
export function answerPlaces(questionnaire: Questionnaire): readonly AnswerPlace[] {
  const known = places.get(questionnaire);
  if (known !== undefined) return known;
  const found = questionnaire.contents.flatMap((content) =>
    content.factors.flatMap((factor) =>
      factor.criteria.map(({ id }) => ({ id, factor: content.id === DIRECT_CONTENT ? null : factor.id })),
    ),
  );
  places.set(questionnaire, found);
  return found;
}

/** Factors whose criteria are pooled. */
export function pooledFactors(questionnaire: Questionnaire): Factor[] {
  return questionnaire.contents.filter(({ id }) => id !== DIRECT_CONTENT).flatMap(({ factors }) => factors);
}

/** What answers are pooled to, beside everything: a factor, or a content where a questionnaire has several. */
export type PooledPart = { id: string; factors: readonly string[] };

/** Factors in printed order, then contents. Their ids are all different. */
export function pooledParts(questionnaire: Questionnaire): PooledPart[] {
  return [...pooledFactors(questionnaire).map(({ id }) => ({ id, factors: [id] })), ...pooledContents(questionnaire)];
}

/** None where there is but one: it is everything. */
export function pooledContents(questionnaire: Questionnaire): PooledPart[] {
  const contents = questionnaire.contents.filter(({ id }) => id !== DIRECT_CONTENT);
  if (contents.length < 2) return [];
  return contents.map(({ id, factors }) => ({ id, factors: factors.map((factor) => factor.id) }));
}

/** Questions that ask for a whole at once, the one on everything first. */
export function directQuestions(questionnaire: Questionnaire): Criterion[] {
  return questionnaire.contents
    .filter(({ id }) => id === DIRECT_CONTENT)
    .flatMap(({ factors }) => factors)
    .flatMap(({ criteria }) => criteria);
}

/** A released questionnaire is frozen, and every ballot that is recounted asks for its places. */
const places = new WeakMap<Questionnaire, readonly AnswerPlace[]>();
