import {
  type Criterion,
  type Factor,
  factorsOf,
  type Questionnaire,
} from '@hailong/shared/questionnaire/questionnaire.ts';

/** One question on its way through the questionnaire. Places count from 0. */
export type Step = { criterion: Criterion; factor: Factor; factorPlace: number; placeInFactor: number };

/** The questions that are asked, in printed order; `asked` null: all of them. */
export function stepsOf(questionnaire: Questionnaire, asked: readonly string[] | null): Step[] {
  return factorsAsked(questionnaire, asked).flatMap((factor, factorPlace) =>
    factor.criteria.map((criterion, placeInFactor) => ({ criterion, factor, factorPlace, placeInFactor })),
  );
}

/** The factors with the criteria that are asked; one of which nothing is asked is left out. */
export function factorsAsked(questionnaire: Questionnaire, asked: readonly string[] | null): Factor[] {
  const factors = factorsOf(questionnaire);
  if (asked === null) return factors;
  return factors
    .map((factor) => ({ ...factor, criteria: factor.criteria.filter(({ id }) => asked.includes(id)) }))
    .filter(({ criteria }) => criteria.length > 0);
}
