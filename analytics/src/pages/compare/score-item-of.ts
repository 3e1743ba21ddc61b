import type { ScoreItem } from '../../data/score-rows.ts';
import type { NamedGroup } from '../../data/standing-bands.ts';

/** The score of a group where one of any item is wanted; how its levels divide is told elsewhere. */
export function scoreItemOf({ n, top2, mean, low, high, meanLow, meanHigh }: NamedGroup): ScoreItem {
  return { id: '', counts: [], notApplicable: 0, n, top2, mean, low, high, meanLow, meanHigh };
}
