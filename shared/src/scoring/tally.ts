/** How many answers of each level; index 0 is level 1. Five numbers for a scale of five. */
export type LevelCounts = readonly [number, number, number, number, number];

/** Counts of one criterion. Tallies merge; averages do not. */
export type CriterionTally = { counts: LevelCounts; notApplicable: number };

/**
 * Counts of a pooled score (a factor, or everything) with what its interval needs from each person:
 * for person i, n_i answers of which s_i are 4 or 5, and whose levels sum up to t_i. Every part is a sum over persons,
 * so tallies merge.
 */
export type PooledTally = CriterionTally & {
  /** Persons with at least one counted answer. */
  persons: number;
  /** Those of them whose form asks everything that is pooled here; the others were asked a part, in turn. */
  personsAskedAll: number;
  /** Σ n_i² */
  sumAnsweredSquared: number;
  /** Σ s_i² */
  sumSatisfiedSquared: number;
  /** Σ n_i · s_i */
  sumProducts: number;
  /** Σ t_i² */
  sumLevelsSquared: number;
  /** Σ n_i · t_i */
  sumLevelProducts: number;
};

export const emptyCriterionTally: CriterionTally = { counts: [0, 0, 0, 0, 0], notApplicable: 0 };
export const emptyPooledTally: PooledTally = {
  ...emptyCriterionTally,
  persons: 0,
  personsAskedAll: 0,
  sumAnsweredSquared: 0,
  sumSatisfiedSquared: 0,
  sumProducts: 0,
  sumLevelsSquared: 0,
  sumLevelProducts: 0,
};

/** Associative and commutative, with `emptyCriterionTally` as identity. */
export function mergeCriterionTallies(a: CriterionTally, b: CriterionTally): CriterionTally {
  return { counts: addCounts(a.counts, b.counts), notApplicable: a.notApplicable + b.notApplicable };
}

/** Associative and commutative, with `emptyPooledTally` as identity. Both sides must hold different persons. */
export function mergePooledTallies(a: PooledTally, b: PooledTally): PooledTally {
  return {
    ...mergeCriterionTallies(a, b),
    persons: a.persons + b.persons,
    personsAskedAll: a.personsAskedAll + b.personsAskedAll,
    sumAnsweredSquared: a.sumAnsweredSquared + b.sumAnsweredSquared,
    sumSatisfiedSquared: a.sumSatisfiedSquared + b.sumSatisfiedSquared,
    sumProducts: a.sumProducts + b.sumProducts,
    sumLevelsSquared: a.sumLevelsSquared + b.sumLevelsSquared,
    sumLevelProducts: a.sumLevelProducts + b.sumLevelProducts,
  };
}

/** Levels that count as satisfied: *Hài lòng* and *Rất hài lòng*. */
export const SATISFIED_FROM = 4;

/**
 * Tally of one person's levels for one pooled score: 1–5, 0 = not applicable, null = not answered.
 * @param askedAll whether the person's form asks everything that is pooled
 */
export function tallyPerson(levels: readonly (number | null)[], askedAll = true): PooledTally {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let notApplicable = 0;
  for (const level of levels) {
    if (level === 0) notApplicable += 1;
    else if (level !== null) counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  }
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const satisfied = counts[3] + counts[4];
  const sum = levelSum({ counts, notApplicable });
  return {
    counts,
    notApplicable,
    persons: answered > 0 ? 1 : 0,
    personsAskedAll: answered > 0 && askedAll ? 1 : 0,
    sumAnsweredSquared: answered * answered,
    sumSatisfiedSquared: satisfied * satisfied,
    sumProducts: answered * satisfied,
    sumLevelsSquared: sum * sum,
    sumLevelProducts: answered * sum,
  };
}

export function answeredCount({ counts }: CriterionTally): number {
  return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
}

export function satisfiedCount({ counts }: CriterionTally): number {
  return counts[3] + counts[4];
}

/** Σ of the levels answered. */
export function levelSum({ counts }: CriterionTally): number {
  return counts[0] + 2 * counts[1] + 3 * counts[2] + 4 * counts[3] + 5 * counts[4];
}

function addCounts(a: LevelCounts, b: LevelCounts): LevelCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
