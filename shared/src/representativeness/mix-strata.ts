import { emptyPooledTally, mergePooledTallies, type PooledTally } from '../scoring/tally.ts';

/** Dossiers of a group with the answers of those who answered in it. */
export type MixStratum = { groups: (string | null)[]; dossiers: number; tally: PooledTally };

export type StratumGroup = { group: string | null; dossiers: number; hidden: boolean; tally: PooledTally };

/**
 * The groups by which a score is weighted to the mix of the dossiers: each by itself, but hidden ones, and those of
 * which no dossier is known, together in one. What is left unsaid of each of them could be found from single weights.
 */
export function mixStrata(groups: readonly StratumGroup[]): MixStratum[] {
  const alone = groups.filter(({ hidden, dossiers, group }) => !hidden && dossiers > 0 && group !== null);
  const others = groups.filter((one) => !alone.includes(one));
  const strata = alone.map(({ group, dossiers, tally }) => ({ groups: [group], dossiers, tally }));
  if (others.length === 0) return strata;
  const rest = {
    groups: others.map(({ group }) => group),
    dossiers: others.reduce((total, { dossiers }) => total + dossiers, 0),
    tally: others.map(({ tally }) => tally).reduce(mergePooledTallies, emptyPooledTally),
  };
  return [...strata, rest];
}
