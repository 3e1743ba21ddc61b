import type { MixRow } from '../contract/representativeness.ts';
import { dissimilarity } from '../scoring/dissimilarity.ts';

export type MixGroup = { group: string | null; dossiers: number; ballots: number; hidden: boolean };

/** `dissimilarity`: share of answers that would have to be of another group for the mixes to be equal, 0–1. */
export type Mix = { dissimilarity: number | null; rows: MixRow[] };

/**
 * The groups of those who answered beside those of all dossiers, the largest first and what is unknown last. Hidden
 * groups are one group to the dissimilarity: else it would give away how their answers divide. Null: nothing to compare.
 *
 * Example: dossiers 60 and 40, ballots 30 and 10 → shares 0.6 and 0.4 beside 0.75 and 0.25, dissimilarity 0.15.
 */
export function compareMix(groups: readonly MixGroup[]): Mix {
  const rows = groups.filter(({ dossiers, ballots }) => dossiers > 0 || ballots > 0).toSorted(largestFirst);
  const dossiers = sum(rows.map((one) => one.dossiers));
  const ballots = sum(rows.map((one) => one.ballots));
  const shown = rows.filter(({ hidden }) => !hidden);
  const hidden = rows.filter((one) => one.hidden);
  const counts = (of: (one: MixGroup) => number) => [...shown.map(of), sum(hidden.map(of))];
  return {
    dissimilarity:
      shown.length === 0
        ? null
        : dissimilarity(
            counts((one) => one.dossiers),
            counts((one) => one.ballots),
          ),
    rows: rows.map((one) => ({
      group: one.group,
      dossiers: one.dossiers,
      dossierShare: shareOf(one.dossiers, dossiers),
      ballots: one.hidden ? null : one.ballots,
      ballotShare: one.hidden ? null : shareOf(one.ballots, ballots),
    })),
  };
}

function largestFirst(one: MixGroup, other: MixGroup): number {
  if (one.group === null || other.group === null) return one.group === null ? 1 : -1;
  return other.dossiers - one.dossiers || other.ballots - one.ballots || (one.group < other.group ? -1 : 1);
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
