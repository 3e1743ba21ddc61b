import type { Lead } from '@hailong/shared/plan/plan.ts';
import type { ScoreItem } from './score-rows.ts';

export type OneScore = { value: number | null; low: number | null; high: number | null };

/** One of the two ways to count, with its own interval; the other stands apart and is never put into the same line. */
export function scoreBy(item: ScoreItem, lead: Lead): OneScore {
  return lead === 'top2'
    ? { value: item.top2, low: item.low, high: item.high }
    : { value: item.mean, low: item.meanLow, high: item.meanHigh };
}

export function otherLead(lead: Lead): Lead {
  return lead === 'top2' ? 'mean' : 'top2';
}

export type Standing = 'above' | 'below' | 'cannot-tell' | 'nothing-yet';

/** Whether a score has reached what is aimed at; where its interval holds the target, nobody can tell. */
export function standingOf({ value, low, high }: OneScore, target: number): Standing {
  if (value === null) return 'nothing-yet';
  if (low !== null && low >= target) return 'above';
  if (high !== null && high < target) return 'below';
  return 'cannot-tell';
}
