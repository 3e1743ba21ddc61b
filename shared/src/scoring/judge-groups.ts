import type { Lead } from '../plan/plan.ts';
import { compareCriterion, comparePooled, type ScoreDifference } from './compare-scores.ts';
import { holm } from './holm.ts';
import { emptyPooledTally, mergePooledTallies, type PooledTally } from './tally.ts';

/** Where a group stands against all others together; or that chance alone explains the difference well enough. */
export const standings = ['above', 'below', 'cannot-tell'] as const;
export type Standing = (typeof standings)[number];

export type JudgedGroup = Pick<ScoreDifference, 'difference' | 'low' | 'high'> & {
  /** Holm's p over all groups judged together; null where one side has no answer. */
  p: number | null;
  standing: Standing;
};

export type GroupJudging = {
  lead: Lead;
  /** A criterion or a direct question is answered once by each person; a factor or everything is pooled. */
  kind: 'question' | 'pool';
  /** How often, at most, groups that do not differ give any verdict but *cannot tell*, over all of them together. */
  familyRate?: number;
};

/**
 * Each group against the rest of the whole, all of them one family (`holm`). Groups are never ranked among themselves:
 * of two that both stand above the rest nothing is said about which is the better one.
 *
 * Example: 45 of 50 satisfied in one group, 60 of 90 in the other → above and below by 23.3 points, p = 0.0043 (Fisher 0.0021, twice).
 *
 * @param judged which of them are shown; the others count in the rest, and are null in the reply
 */
export function judgeGroups(
  groups: readonly PooledTally[],
  judged: readonly boolean[],
  { lead, kind, familyRate = 0.05 }: GroupJudging,
): (JudgedGroup | null)[] {
  const compare = kind === 'pool' ? comparePooled : compareCriterion;
  const rests = restsOf(groups);
  const differences = groups.map((group, index) =>
    judged[index] === true ? compare(rests[index] ?? emptyPooledTally, group, lead) : null,
  );
  const adjusted = holm(differences.flatMap((one) => (one?.p == null ? [] : [one.p])));
  let next = 0;
  return differences.map((one) => {
    if (one === null) return null;
    const { difference, low, high } = one;
    if (one.p === null || difference === null) return { difference, low, high, p: null, standing: 'cannot-tell' };
    const p = adjusted[next] ?? 1;
    next += 1;
    if (p > familyRate) return { difference, low, high, p, standing: 'cannot-tell' };
    return { difference, low, high, p, standing: difference > 0 ? 'above' : 'below' };
  });
}

/** All but each one: what stands before it and behind it, so that a country's units cost no more than twice their number. */
function restsOf(groups: readonly PooledTally[]): PooledTally[] {
  const upTo = (all: readonly PooledTally[]) => {
    let sum: PooledTally = emptyPooledTally;
    return all.map((group) => {
      const before = sum;
      sum = mergePooledTallies(sum, group);
      return before;
    });
  };
  const before = upTo(groups);
  const behind = upTo(groups.toReversed()).toReversed();
  return before.map((one, index) => mergePooledTallies(one, behind[index] ?? emptyPooledTally));
}
