import type { IntegrityFinding } from '../contract/integrity.ts';

/** What may be asked, before it is known how many comparisons were made with it. */
export type Suspicion = Omit<IntegrityFinding, 'weight'> & {
  /** How likely something at least as far from the ordinary is, where all is as usual. */
  chance: number;
};

/** Comparisons of one kind. All that were made count, for the correction, not only those that look suspicious. */
export type Comparisons = { made: number; suspicions: Suspicion[] };

export function joinComparisons(all: readonly Comparisons[]): Comparisons {
  return {
    made: all.reduce((sum, { made }) => sum + made, 0),
    suspicions: all.flatMap(({ suspicions }) => suspicions),
  };
}
