import { judgeCoverage } from '@hailong/shared/coverage/coverage.ts';
import type { CumulativeDay } from '@hailong/shared/coverage/cumulative-share.ts';
import type { ShareTarget } from '@hailong/shared/coverage/share-digits.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';

/** What the line of the share so far shows, for the chart's title. */
export type ShareFinding =
  | { kind: 'nothing-yet' }
  | { kind: 'no-target'; until: CumulativeDay }
  | { kind: 'unmet'; until: CumulativeDay }
  /** Met on the last day, and on every day from `since`. */
  | { kind: 'met'; until: CumulativeDay; since: Day };

/**
 * Days that have not begun are not drawn: a flat line into the future would read as a forecast. A later day that
 * already has counts (this computer's clock may be slow) is kept, so that the last line equals the whole period.
 */
export function drawnDays(days: readonly CumulativeDay[], today: Day): CumulativeDay[] {
  const lastCounted = days.findLast((one) => one.eligible > 0 || one.surveyed > 0)?.day ?? today;
  return days.filter((one) => one.day <= today || one.day <= lastCounted);
}

export function shareFinding(drawn: readonly CumulativeDay[], target: ShareTarget | null, basis: Basis): ShareFinding {
  const until = drawn.at(-1);
  if (until === undefined || until.share === null) return { kind: 'nothing-yet' };
  if (target === null) return { kind: 'no-target', until };
  const isMet = (one: CumulativeDay) =>
    judgeCoverage({ eligible: one.eligibleSoFar, surveyed: one.surveyedSoFar, pending: 0 }, { ...target, basis })
      .met === true;
  if (!isMet(until)) return { kind: 'unmet', until };
  const lastBelow = drawn.findLastIndex((one) => !isMet(one));
  return { kind: 'met', until, since: drawn[lastBelow + 1]?.day ?? until.day };
}
