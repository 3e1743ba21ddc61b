import type { Lead } from '../plan/plan.ts';
import { comparePersons } from './compare-persons.ts';
import { differenceInterval, type Estimate } from './difference-interval.ts';
import { fisherExact } from './fisher-exact.ts';
import { permuteLevels } from './permute-levels.ts';
import { asPool, ratioSums } from './ratio-of-persons.ts';
import { type ScoreItem, summariseCriterion, summarisePooled } from './summarise.ts';
import { answeredCount, type CriterionTally, type PooledTally, satisfiedCount } from './tally.ts';

/** One score in two independent groups of persons: two periods, or a group and the rest. Points 0–100, or null. */
export type ScoreDifference = {
  before: number | null;
  beforeN: number;
  now: number | null;
  n: number;
  /** `now` − `before` with its own 95 % interval (not widened for other items); null where it cannot be known. */
  difference: number | null;
  low: number | null;
  high: number | null;
  /** How likely such a difference is by chance; null where one side has no answer. */
  p: number | null;
};

/** From here on a mean of levels from 1 to 5 is close enough to normal for t tests, far out in the tails too. */
const MANY = 20;

/**
 * A criterion or a direct question: each person answers once. `top2` by Fisher's exact test, `mean` by the permutation
 * test where one side has few answers, else by t tests.
 */
export function compareCriterion(before: CriterionTally, after: CriterionTally, lead: Lead): ScoreDifference {
  const item = (tally: CriterionTally) => summariseCriterion('', tally, null);
  const share = (tally: CriterionTally) => ({ hits: satisfiedCount(tally), of: answeredCount(tally) });
  const p = () => {
    if (lead === 'top2') return fisherExact(share(before), share(after));
    if (Math.min(answeredCount(before), answeredCount(after)) <= MANY)
      return permuteLevels(before.counts, after.counts);
    return comparePersons(ratioSums(asPool(before), lead), ratioSums(asPool(after), lead));
  };
  return compare(item(before), item(after), lead, p);
}

/** A factor or everything, by t tests on the variation between persons. */
export function comparePooled(before: PooledTally, after: PooledTally, lead: Lead): ScoreDifference {
  const item = (tally: PooledTally) => summarisePooled('', tally, null);
  return compare(item(before), item(after), lead, () =>
    comparePersons(ratioSums(before, lead), ratioSums(after, lead)),
  );
}

function compare(before: ScoreItem, after: ScoreItem, lead: Lead, test: () => number): ScoreDifference {
  const counted = { before: before[lead], beforeN: before.n, now: after[lead], n: after.n };
  const nothing = { difference: null, low: null, high: null, p: null };
  if (before[lead] === null || after[lead] === null) return { ...counted, ...nothing };
  const difference = after[lead] - before[lead];
  const [one, other] = [estimate(before, lead), estimate(after, lead)];
  const interval = one === null || other === null ? nothing : differenceInterval(one, other);
  return { ...counted, difference, low: interval.low, high: interval.high, p: test() };
}

function estimate(item: ScoreItem, lead: Lead): Estimate | null {
  const [value, low, high] =
    lead === 'top2' ? [item.top2, item.low, item.high] : [item.mean, item.meanLow, item.meanHigh];
  return value === null || low === null || high === null ? null : { value, low, high };
}
