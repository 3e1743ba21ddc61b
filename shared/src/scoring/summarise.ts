import { effectiveSize } from './effective-size.ts';
import { correctForFewPersons } from './few-persons.ts';
import { meanInterval } from './mean-interval.ts';
import { asPool, ratioSums } from './ratio-of-persons.ts';
import { answeredCount, type CriterionTally, levelSum, type PooledTally, satisfiedCount } from './tally.ts';
import { correctForPopulation, type Interval, wilsonInterval } from './wilson-interval.ts';

/** A score with its counts. Scores and the ends of their intervals are 0–100, or null without an answer. */
export type ScoreItem = {
  id: string;
  n: number;
  counts: number[];
  notApplicable: number;
  top2: number | null;
  mean: number | null;
  /** 95 % interval of `top2`. */
  low: number | null;
  high: number | null;
  /** 95 % interval of `mean`; null for fewer than two persons, whose variation nobody can know. */
  meanLow: number | null;
  meanHigh: number | null;
};

/** Who could have answered: the eligible dossiers of the period when they are known, else null. */
export type Population = number | null;

/**
 * Score of one criterion. *Not applicable* and unanswered are outside n, never a 3.
 *
 *     top2 = 100 · #{x ≥ 4} / n        mean = 100 · (Σx / n) / 5
 *
 * Source: SIPAS reports of 2017–2021 (`top2` as *tỷ lệ hài lòng*); `low` and `high`: Wilson 95 % on `top2`;
 * `meanLow` and `meanHigh`: `meanInterval`. Example: counts [0, 0, 1, 2, 1] → n 4, top2 75, mean 80.
 */
export function summariseCriterion(id: string, tally: CriterionTally, population: Population): ScoreItem {
  const n = answeredCount(tally);
  const interval = meanInterval(ratioSums(asPool(tally), 'mean'), n, population);
  return item(id, tally, correctForPopulation(n, n, population), interval);
}

/**
 * Score of a factor or of everything: all answers pooled (Σ of counts, then divide), not the mean of means.
 * The interval comes from the variation between persons, not from the number of answers. It is narrowed by the known
 * population only for those who were asked everything: a part asked in turn leaves something unknown even when
 * everybody took part (two-stage sampling: Cochran, chapter 10; left out, the interval is too wide, never too narrow).
 */
export function summarisePooled(id: string, tally: PooledTally, population: Population): ScoreItem {
  const known = population !== null && tally.persons <= population ? population : null;
  const interval = meanInterval(ratioSums(tally, 'mean'), tally.personsAskedAll, known);
  const independent = correctForFewPersons(tally, effectiveSize(tally));
  return item(id, tally, correctForPopulation(independent, tally.personsAskedAll, known), interval);
}

function item(id: string, tally: CriterionTally, independentAnswers: number, meanLevel: Interval | null): ScoreItem {
  const n = answeredCount(tally);
  const base = { id, n, counts: [...tally.counts], notApplicable: tally.notApplicable };
  if (n === 0) return { ...base, top2: null, mean: null, low: null, high: null, meanLow: null, meanHigh: null };
  const top2 = satisfiedCount(tally) / n;
  const interval: Interval = wilsonInterval(top2, independentAnswers);
  return {
    ...base,
    top2: 100 * top2,
    mean: (100 * levelSum(tally)) / n / 5,
    low: 100 * interval.low,
    high: 100 * interval.high,
    meanLow: meanLevel === null ? null : 20 * meanLevel.low,
    meanHigh: meanLevel === null ? null : 20 * meanLevel.high,
  };
}
