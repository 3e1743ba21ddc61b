import {
  type Criterion,
  type Factor,
  factorsOf,
  type Questionnaire,
} from '@hailong/shared/questionnaire/questionnaire.ts';

/** One question on its way through the questionnaire. Places count from 0. */
export type Step = { criterion: Criterion; factor: Factor; factorPlace: number; placeInFactor: number };

/** All questions in printed order. */
export function stepsOf(questionnaire: Questionnaire): Step[] {
  return factorsOf(questionnaire).flatMap((factor, factorPlace) =>
    factor.criteria.map((criterion, placeInFactor) => ({ criterion, factor, factorPlace, placeInFactor })),
  );
}
