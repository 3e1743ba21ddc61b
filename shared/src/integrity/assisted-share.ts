import { compareShares, sumParts } from './excess-share.ts';
import type { CounterBallots } from './facts.ts';
import type { Comparisons } from './suspicion.ts';

const partOf = ({ counter, assisted, atTablet }: CounterBallots) => ({ counter, count: assisted, of: atTablet });

/** Surveys filled in with the help of staff. Who serves the elderly helps more, so the margin is wide. */
export function compareAssisted(counters: readonly CounterBallots[], before: readonly CounterBallots[]): Comparisons {
  const question = { signal: 'assisted-share', margin: 0.2 } as const;
  return compareShares(question, counters.map(partOf), sumParts(before.map(partOf)));
}
