import type { IntegrityFinding } from '../contract/integrity.ts';
import type { DayCounts } from './facts.ts';

/** Days with more ballots than surveys that took place, or fewer: both halves are stored together, so neither can be. */
export function findUnequalCounts(unequal: readonly DayCounts[]): IntegrityFinding[] {
  return unequal
    .filter(({ ballots, participations }) => ballots !== participations)
    .map(({ day, ballots, participations }) => ({
      ...{ signal: 'unequal-counts', counter: null, days: [day], time: null },
      count: Math.abs(ballots - participations),
      of: participations,
      observed: ballots,
      expected: participations,
      against: 'rule',
      weight: 'ask',
    }));
}
