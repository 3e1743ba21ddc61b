import { effectiveSize } from './effective-size.ts';
import { answeredCount, type CriterionTally, type LevelCounts, type PooledTally, satisfiedCount } from './tally.ts';
import { correctForPopulation, type Interval, wilsonInterval } from './wilson-interval.ts';

/** A score with its counts. `top2`, `mean`, `low`, `high` are 0–100, or null without an answer. */
export type ScoreItem = {
  id: string;
  n: number;
  counts: number[];
  notApplicable: number;
  top2: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
};

/** Who could have answered: the eligible dossiers of the period when they are known, else null. */
export type Population = number | null;

/**
 * Score of one criterion. *Not applicable* and unanswered are outside n, never a 3.
 *
 *     top2 = 100 · #{x ≥ 4} / n        mean = 100 · (Σx / n) / 5
 *
 * Source: SIPAS reports of 2017–2021 (`top2` as *tỷ lệ hài lòng*); `low` and `high`: Wilson 95 % on `top2`.
 * Example: counts [0, 0, 1, 2, 1] → n 4, top2 75, mean 80.
 */
export function summariseCriterion(id: string, tally: CriterionTally, population: Population): ScoreItem {
  const n = answeredCount(tally);
  return item(id, tally, correctForPopulation(n, n, population));
}

/**
 * Score of a factor or of everything: all answers pooled (Σ of counts, then divide), not the mean of means.
 * The interval comes from the variation between persons, not from the number of answers. It is narrowed by the known
 * population only for those who were asked everything: a part asked in turn leaves something unknown even when
 * everybody took part (two-stage sampling: Cochran, chapter 10; left out, the interval is too wide, never too narrow).
 */
export function summarisePooled(id: string, tally: PooledTally, population: Population): ScoreItem {
  const known = population !== null && tally.persons <= population ? population : null;
  return item(id, tally, correctForPopulation(effectiveSize(tally), tally.personsAskedAll, known));
}

function item(id: string, tally: CriterionTally, independentAnswers: number): ScoreItem {
  const n = answeredCount(tally);
  const base = { id, n, counts: [...tally.counts], notApplicable: tally.notApplicable };
  if (n === 0) return { ...base, top2: null, mean: null, low: null, high: null };
  const top2 = satisfiedCount(tally) / n;
  const interval: Interval = wilsonInterval(top2, independentAnswers);
  return {
    ...base,
    top2: 100 * top2,
    mean: (100 * levelSum(tally.counts)) / n / 5,
    low: 100 * interval.low,
    high: 100 * interval.high,
  };
}

function levelSum(counts: LevelCounts): number {
  return counts[0] + 2 * counts[1] + 3 * counts[2] + 4 * counts[3] + 5 * counts[4];
}
