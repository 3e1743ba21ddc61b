import type { Lead } from '../plan/plan.ts';
import { answeredCount, type CriterionTally, levelSum, type PooledTally, satisfiedCount } from './tally.ts';

/**
 * Sums over persons for a ratio R = Σy/Σn: person i gave n_i answers worth y_i, of which `top2` counts those that are
 * satisfied (R is their share, 0 … 1) and `mean` adds the levels (R is the mean level, 1 … 5).
 */
export type RatioSums = {
  persons: number;
  /** Σ n_i */
  answered: number;
  /** Σ y_i */
  total: number;
  /** Σ n_i² */
  answeredSquared: number;
  /** Σ y_i² */
  totalSquared: number;
  /** Σ n_i · y_i */
  products: number;
};

export function ratioSums(tally: PooledTally, lead: Lead): RatioSums {
  const satisfied = lead === 'top2';
  return {
    persons: tally.persons,
    answered: answeredCount(tally),
    total: satisfied ? satisfiedCount(tally) : levelSum(tally),
    answeredSquared: tally.sumAnsweredSquared,
    totalSquared: satisfied ? tally.sumSatisfiedSquared : tally.sumLevelsSquared,
    products: satisfied ? tally.sumProducts : tally.sumLevelProducts,
  };
}

/** A criterion as a pool of one question: each person answers it once, so n_i = 1. */
export function asPool({ counts, notApplicable }: CriterionTally): PooledTally {
  const n = answeredCount({ counts, notApplicable });
  const satisfied = satisfiedCount({ counts, notApplicable });
  const sum = levelSum({ counts, notApplicable });
  return {
    ...{ counts, notApplicable, persons: n, personsAskedAll: n },
    ...{ sumAnsweredSquared: n, sumSatisfiedSquared: satisfied, sumProducts: satisfied },
    sumLevelsSquared: counts[0] + 4 * counts[1] + 9 * counts[2] + 16 * counts[3] + 25 * counts[4],
    sumLevelProducts: sum,
  };
}

/**
 * Σ (y_i − R·n_i)² = Σy² − 2R·Σny + R²·Σn²: how far persons are from giving the share (or mean) R of their own answers.
 * What is left of a difference of large sums by rounding alone is 0.
 */
export function residualSquares(sums: RatioSums, ratio: number): number {
  const squares = sums.totalSquared - 2 * ratio * sums.products + ratio * ratio * sums.answeredSquared;
  return squares > 1e-12 * sums.totalSquared ? squares : 0;
}

/**
 * Variance of R over persons, by linearisation: v = k/(k−1) · Σ(y_i − R·n_i)² / (Σn)², k ≥ 2 persons.
 * With n_i = 1 it is s²/k, the variance of a mean. Source: W. G. Cochran, *Sampling Techniques*, 3rd ed., section 6.4
 * (ratio estimator), 9A.2 (ratio to size of clusters).
 * Example: persons (n, y) = (2, 2), (2, 0), (2, 1), (2, 1): R = 0.5, v = 4/3 · 2/64 = 0.0417.
 */
export function ratioVariance(sums: RatioSums): number {
  const squares = residualSquares(sums, sums.total / sums.answered);
  return ((sums.persons / (sums.persons - 1)) * squares) / (sums.answered * sums.answered);
}
