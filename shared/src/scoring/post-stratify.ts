import type { Lead } from '../plan/plan.ts';
import { ratioSums, ratioVariance } from './ratio-of-persons.ts';
import { student95 } from './student-t.ts';
import { type ScoreItem, summarisePooled } from './summarise.ts';
import { emptyPooledTally, mergePooledTallies, type PooledTally } from './tally.ts';
import { correctForPopulation, type Interval, wilsonInterval } from './wilson-interval.ts';

/** Dossiers of a group, or of several taken together, and what those persons said who answered. Null: group unknown. */
export type Stratum = { groups: (string | null)[]; dossiers: number; tally: PooledTally };

/** What was taken together has one score. */
export type MergedStratum = { groups: (string | null)[]; dossiers: number; persons: number };

/** Scores and the ends of their intervals are points, 0–100. */
export type WeightedScore = Interval & {
  value: number;
  /** As they answered, without weights. */
  raw: number | null;
  rawLow: number | null;
  rawHigh: number | null;
  /** How many times more persons would have been needed for the same precision without weights, at least 1. */
  designEffect: number;
  strata: MergedStratum[];
};

/** A score of fewer persons would stand for all dossiers of its group. */
const ENOUGH_PERSONS = 5;

/**
 * Score weighted to the mix of all dossiers (post-stratification): as if each group had answered in proportion.
 *
 *     R = Σ W_h·R_h,  W_h = N_h/N        v = Σ W_h²·v_h·(1 − k_h/N_h)        deff = k·Σ(N_h²/k_h) / N²
 *
 * R_h and v_h are the pooled score of the group's k_h persons and its variance between persons (`ratioVariance`); deff is
 * Kish's 1 + cv² of the weights N_h/k_h. Interval: `top2` Wilson with the effective size R(1−R)/v, `mean` R ± t·√v with
 * Satterthwaite's degrees of freedom; where nobody differs (v = 0), as `meanInterval`, with k/deff persons.
 *
 * Rule: groups with fewer than 5 persons, or without dossiers, are taken together; if that is still too small, the
 * smallest other group joins. Weighting cures a wrong mix of groups alone, not that within a group other persons answered.
 * Sources: W. G. Cochran, *Sampling Techniques*, 3rd ed., section 5A.9; L. Kish, *Survey Sampling* (1965), section 11.7.
 * Example: 3,000 and 1,000 persons, of which 84 of 240 and 40 of 160 say yes → 32.5 %, unweighted 31 % (S. Lohr,
 * *Sampling: Design and Analysis*, section 4.4).
 *
 * @returns null with fewer than five persons, or without dossiers
 */
export function postStratify(strata: readonly Stratum[], lead: Lead): WeightedScore | null {
  const merged = mergeSmall(strata);
  const population = merged.reduce((sum, { dossiers }) => sum + dossiers, 0);
  const persons = merged.reduce((sum, { tally }) => sum + tally.persons, 0);
  if (persons < ENOUGH_PERSONS || population === 0) return null;
  const whole = merged.map(({ tally }) => tally).reduce(mergePooledTallies, emptyPooledTally);
  const parts = merged.map((stratum) => partOf(stratum, population, lead));
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const designEffect =
    (persons / population ** 2) * merged.reduce((sum, one) => sum + one.dossiers ** 2 / one.tally.persons, 0);
  const interval = lead === 'top2' ? shareInterval : levelInterval;
  const alike = correctForPopulation(persons / designEffect, whole.personsAskedAll, population);
  const { low, high } = interval(value, parts, alike);
  const points = lead === 'top2' ? 100 : 20;
  return {
    ...{ value: points * value, low: points * low, high: points * high, designEffect },
    ...rawScore(summarisePooled('', whole, population), lead),
    strata: merged.map(({ groups, dossiers, tally }) => ({ groups, dossiers, persons: tally.persons })),
  };
}

function rawScore({ top2, low, high, mean, meanLow, meanHigh }: ScoreItem, lead: Lead) {
  return lead === 'top2'
    ? { raw: top2, rawLow: low, rawHigh: high }
    : { raw: mean, rawLow: meanLow, rawHigh: meanHigh };
}

function mergeSmall(strata: readonly Stratum[]): Stratum[] {
  const isSmall = ({ dossiers, tally }: Stratum) => tally.persons < ENOUGH_PERSONS || dossiers === 0;
  const large = strata.filter((one) => !isSmall(one)).sort((one, other) => other.tally.persons - one.tally.persons);
  const small = strata.filter(isSmall);
  if (small.length === 0) return large;
  let rest = small.reduce(join, { groups: [], dossiers: 0, tally: emptyPooledTally });
  while (isSmall(rest)) {
    const next = large.pop();
    if (next === undefined) break;
    rest = join(rest, next);
  }
  return [...large, rest];
}

function join(one: Stratum, other: Stratum): Stratum {
  return {
    groups: [...one.groups, ...other.groups],
    dossiers: one.dossiers + other.dossiers,
    tally: mergePooledTallies(one.tally, other.tally),
  };
}

/** What a stratum adds to the score and to its variance. */
type Part = { value: number; variance: number; freedom: number };

function partOf({ dossiers, tally }: Stratum, population: number, lead: Lead): Part {
  const sums = ratioSums(tally, lead);
  const weight = dossiers / population;
  // Who was asked a part in turn narrows nothing, as in `summarisePooled`.
  const sampled = sums.persons <= dossiers ? tally.personsAskedAll / dossiers : 0;
  const value = weight * (sums.total / sums.answered);
  return { value, variance: weight ** 2 * ratioVariance(sums) * (1 - sampled), freedom: sums.persons - 1 };
}

/** @param alike how many persons the interval is of where nobody differs */
function shareInterval(value: number, parts: readonly Part[], alike: number): Interval {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  return wilsonInterval(value, variance > 0 ? (value * (1 - value)) / variance : alike);
}

function levelInterval(value: number, parts: readonly Part[], alike: number): Interval {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0) {
    const others = wilsonInterval(0, alike).high;
    return { low: value - others * (value - 1), high: value + others * (5 - value) };
  }
  const freedom = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.freedom, 0);
  const half = student95(freedom) * Math.sqrt(variance);
  return { low: Math.max(1, value - half), high: Math.min(5, value + half) };
}
