import type { Day } from '../period/day.ts';

export type DayCounts = { day: Day; eligible: number; surveyed: number };
export type CumulativeDay = DayCounts & { eligibleSoFar: number; surveyedSoFar: number; share: number | null };

/**
 * The share from the period's first day up to each day. The last value equals the share of the whole period,
 * because both are sums of the same daily counts.
 */
export function cumulativeShare(days: readonly DayCounts[]): CumulativeDay[] {
  let eligibleSoFar = 0;
  let surveyedSoFar = 0;
  return days.map((one) => {
    eligibleSoFar += one.eligible;
    surveyedSoFar += one.surveyed;
    const share = eligibleSoFar > 0 ? surveyedSoFar / eligibleSoFar : null;
    return { ...one, eligibleSoFar, surveyedSoFar, share };
  });
}
