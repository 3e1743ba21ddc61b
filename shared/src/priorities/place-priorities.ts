import type { Priority } from '../contract/priorities.ts';
import type { Lead } from '../plan/plan.ts';
import type { ScoreItem } from '../scoring/summarise.ts';

export type Influence = { influence: number; error: number | null };

export type PriorityFacts = {
  scores: readonly (ScoreItem & { factor: string })[];
  /** By id of the criterion; one that is missing is unknown. */
  influences: ReadonlyMap<string, Influence>;
  comments: ReadonlyMap<string, number>;
  lead: Lead;
  target: number;
};

export type Priorities = { evenShare: number | null; items: Priority[] };

/** Normal quantile of a 95 % interval. */
const Z = 1.96;

/**
 * Sorts criteria by what would help most, and says where each stands (importance–performance analysis: Martilla & James,
 * Journal of Marketing 41 (1977) 77–79).
 *
 *     weight = influence · (100 − leading score)
 *
 * A criterion is low below the target of the plan, not below the centre's own average: by the average about half of
 * them are always low, also where all is well, and none ever reaches what was promised. Where all reach the target none
 * is to be fixed, and the weight still says where the next point is nearest. It is influential above the even
 * share 1/k of k criteria, which is the average influence.
 *
 * Example: target 86, two criteria of influence 0.7 and 0.3 with 80 and 90 → `fix-first` (weight 14), `fine` (weight 3).
 */
export function placePriorities({ scores, influences, comments, lead, target }: PriorityFacts): Priorities {
  const evenShare = influences.size === 0 ? null : 1 / influences.size;
  const items = scores.map((score): Priority => {
    const { id, factor, n, top2, mean, low, high, meanLow, meanHigh } = score;
    const { influence, error } = influences.get(id) ?? { influence: null, error: null };
    const leading = score[lead];
    const known = leading !== null && influence !== null && evenShare !== null;
    return {
      ...{ id, factor, n, top2, mean, low, high, meanLow, meanHigh, influence },
      influenceError: error,
      weight: known ? influence * (100 - leading) : null,
      place: known ? placeOf(leading < target, influence > evenShare) : null,
      scoreSure: isOnOneSide(intervalOf(score, lead), target),
      influenceSure: evenShare !== null && isOnOneSide(around(influence, error), evenShare),
      comments: comments.get(id) ?? 0,
    };
  });
  return { evenShare, items: items.toSorted((a, b) => byWeight(a, b) || byScore(a, b, lead)) };
}

function placeOf(isLow: boolean, isInfluential: boolean): Priority['place'] {
  if (isLow) return isInfluential ? 'fix-first' : 'low';
  return isInfluential ? 'keep-up' : 'fine';
}

type Ends = readonly [low: number, high: number] | null;

function intervalOf({ low, high, meanLow, meanHigh }: ScoreItem, lead: Lead): Ends {
  const [from, to] = lead === 'top2' ? [low, high] : [meanLow, meanHigh];
  return from === null || to === null ? null : [from, to];
}

function around(value: number | null, error: number | null): Ends {
  return value === null || error === null ? null : [value - Z * error, value + Z * error];
}

function isOnOneSide(ends: Ends, line: number): boolean {
  return ends !== null && (ends[1] < line || ends[0] >= line);
}

function byWeight(a: Priority, b: Priority): number {
  return (b.weight ?? -1) - (a.weight ?? -1);
}

/** Lowest first; what nobody answered stands last. */
function byScore(a: Priority, b: Priority, lead: Lead): number {
  return (a[lead] ?? 101) - (b[lead] ?? 101);
}
