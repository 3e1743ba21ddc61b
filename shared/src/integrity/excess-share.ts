import { hypergeometricTail, type Part } from './hypergeometric-tail.ts';
import type { IntegritySignal } from './signals.ts';
import type { Comparisons, Suspicion } from './suspicion.ts';

/** Below this, nothing is usual yet; and a share of so few says nothing. */
const FEWEST_OF_REST = 30;
const FEWEST_OF_OWN = 10;
/** A handful is not worth a question. */
export const FEWEST_TO_ASK = 5;

export type CounterPart = Part & { counter: string };
type Question = {
  signal: IntegritySignal;
  /** By how much counters may differ for reasons of their own: other citizens, other matters. */
  margin: number;
};

/**
 * Holds the share of each counter against that of the others, and the share of the whole centre against its own year
 * before: only an excess over what is usual here is a question, and only where it is more than `margin`. Fisher's exact
 * test, one side, against what is usual plus the margin.
 */
export function compareShares(question: Question, counters: readonly CounterPart[], before: Part): Comparisons {
  const whole = sumParts(counters);
  const pairs = counters.map(({ counter, count, of }) => ({
    ...{ counter, own: { count, of }, against: 'other-counters' as const },
    usual: { count: whole.count - count, of: whole.of - of },
  }));
  const centre = { counter: null, own: whole, usual: before, against: 'year-before' as const };
  const judged = [...pairs, centre].filter(({ own, usual }) => own.of >= FEWEST_OF_OWN && usual.of >= FEWEST_OF_REST);
  const suspicions = judged
    .filter(({ own }) => own.count >= FEWEST_TO_ASK)
    .map(
      ({ counter, own, usual, against }): Suspicion => ({
        ...{ signal: question.signal, counter, days: [], time: null, ...own, against },
        observed: own.count / own.of,
        expected: usual.count / usual.of,
        chance: hypergeometricTail(own, withMargin(usual, question.margin)),
      }),
    );
  return { made: judged.length, suspicions };
}

export function sumParts(parts: readonly Part[]): Part {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    of: parts.reduce((sum, { of }) => sum + of, 0),
  };
}

function withMargin({ count, of }: Part, margin: number): Part {
  return { count: Math.min(of, count + Math.ceil(margin * of)), of };
}
