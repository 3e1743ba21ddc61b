import type { Basis, Comparison } from '../plan/plan.ts';
import { decimalFraction } from './decimal-fraction.ts';

/** What the database counts for one unit, period and basis. */
export type CoverageCounts = {
  /** Dossiers the target speaks of. */
  eligible: number;
  /** Dossiers of the eligible channel with one valid survey dated in the period. */
  surveyed: number;
  /** Valid surveys dated in the period whose dossier is in no imported list yet. */
  pending: number;
};

export type Target = { share: number; comparison: Comparison; basis: Basis };

export type Coverage = CoverageCounts & {
  share: number | null;
  target: number | null;
  comparison: Comparison | null;
  met: boolean | null;
  stillNeeded: number | null;
};

/** A ratio of two flows that may pass 1 in a short period; null when nothing is eligible. */
export function shareOf(surveyed: number, eligible: number): number | null {
  return eligible > 0 ? surveyed / eligible : null;
}

/**
 * The surveyed share against the plan's target.
 *
 * share = surveyed ÷ eligible, see `shareOf`.
 * `met` compares integers (`surveyed · d > n · eligible` for the target n/d), never rounded percentages:
 * with 190 eligible and a target of more than 10 %, 19 is not met and 20 is.
 * `stillNeeded` is how many more surveyed dossiers make it met. Both are null without a target,
 * and `met` is null while nothing is eligible: there is nothing to judge yet.
 * Source of the rule: plan 18/KH-UBND of Quảng Khê, V.3, "trên 10% tổng số hồ sơ nhận trực tiếp".
 */
export function judgeCoverage(counts: CoverageCounts, target: Target | null): Coverage {
  const { eligible, surveyed, pending } = counts;
  const share = shareOf(surveyed, eligible);
  if (target === null) {
    return { eligible, surveyed, pending, share, target: null, comparison: null, met: null, stillNeeded: null };
  }
  const enough = smallestEnough(eligible, target);
  return {
    eligible,
    surveyed,
    pending,
    share,
    target: target.share,
    comparison: target.comparison,
    met: eligible > 0 ? surveyed >= enough : null,
    stillNeeded: eligible > 0 ? Math.max(0, enough - surveyed) : 0,
  };
}

/** The smallest number of surveyed dossiers that satisfies the target. */
function smallestEnough(eligible: number, { share, comparison }: Target): number {
  const { numerator, denominator } = decimalFraction(share);
  const required = numerator * BigInt(eligible);
  const whole = required / denominator;
  const exact = whole * denominator === required;
  if (comparison === 'more-than') return Number(whole) + 1;
  return exact ? Number(whole) : Number(whole) + 1;
}
