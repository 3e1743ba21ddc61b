import { GROUPS, type ImportanceTally, readPair } from './importance-tally.ts';
import { relativeWeights } from './relative-weights.ts';

/**
 * How influence was worked out:
 * - `relative-weights-whole`: relative weights of the criteria for the direct question on everything, asked together
 * - `relative-weights-mean`: the same for the person's own mean over all criteria; it splits up its variance (R² is 1 where
 *   everybody answered everything), and says what persons differ in, not what they would say of the whole
 * - `correlation-whole`: squared correlation of each criterion alone with the direct question. A rotating form asks one
 *   criterion of each factor, so criteria of a factor are never answered together, and what they share is counted twice
 */
export type InfluenceMethod = 'relative-weights-whole' | 'relative-weights-mean' | 'correlation-whole';

export type Influence = {
  id: string;
  /** Share of all influence, 0 … 1; null: cannot tell. */
  influence: number | null;
  /** Standard error of it; null where it is unknown. */
  error: number | null;
  /** Persons who answered this criterion and what it was held against. */
  persons: number;
};

export type Influences = { method: InfluenceMethod | null; persons: number; items: Influence[] };

/** Fewer persons who answered both of a pair tell nothing of how they go together. */
export const ENOUGH_PERSONS = 30;

/**
 * Share of each criterion in what moves the overall score. Levels 1–5 are taken as numbers. Criteria that too few answered
 * together with the others, or all answered alike, cannot be told (null) and are left out of the shares. Each correlation
 * is of those who answered both, which may be other persons for another pair.
 * Sureness: delete-a-group jackknife, se² = (G−1)/G · Σ(θ_(g) − θ̄)² over G = 20 groups of persons (P. S. Kott, Journal of
 * Official Statistics 17 (2001) 521–526).
 */
export function influences(tally: ImportanceTally): Influences {
  const all = addUp(tally.groups);
  const found = chooseMethod(tally, all);
  const outcome = found?.outcome ?? tally.criteria.length;
  const shares = found === null ? null : sharesOf(all, found);
  const errors = found === null || shares === null ? null : jackknife(tally, all, found);
  const items = tally.criteria.map((id, criterion) => {
    const place = found?.criteria.indexOf(criterion) ?? -1;
    const { n: persons } = readPair(all, criterion, outcome);
    return { id, influence: shares?.[place] ?? null, error: errors?.[place] ?? null, persons };
  });
  const method = shares === null ? null : (found?.method ?? null);
  return { method, persons: readPair(all, outcome, outcome).n, items };
}

/** Which criteria are held against which variable, and how. */
type Choice = { method: InfluenceMethod; outcome: number; criteria: number[] };

/** The first method that can tell of the most criteria. */
function chooseMethod({ criteria }: ImportanceTally, sums: Float64Array): Choice | null {
  const [whole, mean] = [criteria.length, criteria.length + 1];
  const all = [...criteria.keys()];
  const enough = (one: number, other: number) => {
    const { n, correlation } = readPair(sums, one, other);
    return n >= ENOUGH_PERSONS && correlation !== null;
  };
  const choices: Choice[] = [
    { method: 'relative-weights-whole', outcome: whole, criteria: askedTogether(all, whole, enough) },
    { method: 'relative-weights-mean', outcome: mean, criteria: askedTogether(all, mean, enough) },
    { method: 'correlation-whole', outcome: whole, criteria: all.filter((one) => enough(one, whole)) },
  ];
  const best = choices.reduce((one, other) => (other.criteria.length > one.criteria.length ? other : one));
  return best.criteria.length >= 2 ? best : null;
}

type Enough = (one: number, other: number) => boolean;

/** The criteria that enough persons answered with the outcome and with each other: the worst is left out until all are. */
function askedTogether(all: readonly number[], outcome: number, enough: Enough): number[] {
  let kept = all.filter((one) => enough(one, outcome));
  for (;;) {
    const missing = kept.map((one) => kept.filter((other) => !enough(one, other)).length);
    const worst = Math.max(0, ...missing);
    if (worst === 0) return kept;
    const first = missing.lastIndexOf(worst);
    kept = kept.filter((_, index) => index !== first);
  }
}

/** Shares of the chosen criteria, together 1; null where nothing goes together with the outcome. */
function sharesOf(sums: Float64Array, { method, outcome, criteria }: Choice): number[] | null {
  const correlation = (one: number, other: number) => readPair(sums, one, other).correlation ?? 0;
  const withOutcome = criteria.map((one) => correlation(one, outcome));
  const between = () => criteria.map((one) => criteria.map((other) => (one === other ? 1 : correlation(one, other))));
  const weights =
    method === 'correlation-whole'
      ? withOutcome.map((r) => Math.max(0, r) ** 2)
      : relativeWeights(between(), withOutcome);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : null;
}

function jackknife(tally: ImportanceTally, all: Float64Array, choice: Choice): (number | null)[] | null {
  const without = tally.groups.map((sums) =>
    sharesOf(
      all.map((sum, index) => sum - (sums[index] ?? 0)),
      choice,
    ),
  );
  if (without.some((shares) => shares === null)) return null;
  return choice.criteria.map((_, place) => {
    const own = without.map((shares) => shares?.[place] ?? 0);
    const mean = own.reduce((sum, share) => sum + share, 0) / GROUPS;
    return Math.sqrt(((GROUPS - 1) / GROUPS) * own.reduce((sum, share) => sum + (share - mean) ** 2, 0));
  });
}

function addUp(groups: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0), ...rest] = groups;
  return rest.reduce((sum, group) => sum.map((one, index) => one + (group[index] ?? 0)), first);
}
