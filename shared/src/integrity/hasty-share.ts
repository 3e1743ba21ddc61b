import { compareShares, FEWEST_TO_ASK, sumParts } from './excess-share.ts';
import type { CounterBallots } from './facts.ts';
import type { Comparisons, Suspicion } from './suspicion.ts';

const partOf = ({ counter, hasty, measured }: CounterBallots) => ({ counter, count: hasty, of: measured });

/** Ballots answered faster than their questions can be read: more at one counter than is usual at the centre. */
export function compareHaste(counters: readonly CounterBallots[], before: readonly CounterBallots[]): Comparisons {
  const question = { signal: 'hasty', margin: 0.1 } as const;
  return compareShares(question, counters.map(partOf), sumParts(before.map(partOf)));
}

/** Where nothing is usual yet, hasty ballots are told all the same, without a question. */
export function tellHaste(counters: readonly CounterBallots[]): Suspicion[] {
  const whole = sumParts(counters.map(partOf));
  if (whole.count < FEWEST_TO_ASK) return [];
  const observed = whole.count / whole.of;
  const what = { signal: 'hasty', counter: null, time: null, ...whole, observed } as const;
  return [{ ...what, days: [], expected: null, against: 'other-counters', chance: 1 }];
}
