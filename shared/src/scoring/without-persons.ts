import type { LevelCounts, PooledTally } from './tally.ts';

/** A tally without some of its persons: the inverse of `mergePooledTallies`. All of `some` must be counted in `all`. */
export function withoutPersons(all: PooledTally, some: PooledTally): PooledTally {
  return {
    counts: all.counts.map((count, level) => count - (some.counts[level] ?? 0)) as unknown as LevelCounts,
    notApplicable: all.notApplicable - some.notApplicable,
    persons: all.persons - some.persons,
    personsAskedAll: all.personsAskedAll - some.personsAskedAll,
    sumAnsweredSquared: all.sumAnsweredSquared - some.sumAnsweredSquared,
    sumSatisfiedSquared: all.sumSatisfiedSquared - some.sumSatisfiedSquared,
    sumProducts: all.sumProducts - some.sumProducts,
    sumLevelsSquared: all.sumLevelsSquared - some.sumLevelsSquared,
    sumLevelProducts: all.sumLevelProducts - some.sumLevelProducts,
  };
}
