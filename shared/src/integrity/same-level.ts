import { compareShares, sumParts } from './excess-share.ts';
import type { CounterBallots } from './facts.ts';
import type { Comparisons } from './suspicion.ts';

/** With fewer answers, all of one level say nothing: a short form has six questions. */
export const FEWEST_ANSWERS = 8;

const partOf = ({ counter, sameLevel, long }: CounterBallots) => ({ counter, count: sameLevel, of: long });

/**
 * Ballots with one level for everything. A citizen who is content with all of it answers so too, often: more at one
 * counter than is usual at the centre is a question, the answer itself is none.
 */
export function compareSameLevel(counters: readonly CounterBallots[], before: readonly CounterBallots[]): Comparisons {
  const question = { signal: 'same-level', margin: 0.15 } as const;
  return compareShares(question, counters.map(partOf), sumParts(before.map(partOf)));
}
