import { judgeCoverage, shareOf, type Target } from './coverage.ts';
import { gammaBelow, type Outcome, probabilityAtMost, smallestWhole, type ToCome } from './forecast-distribution.ts';

type Counts = { eligible: number; surveyed: number };
type LowHigh = [low: number, high: number];

/** In which the period's end lies in eight cases of ten, one of ten below and one above. */
export type ForecastRange = { level: 0.8; eligible: LowHigh; surveyed: LowHigh; share: LowHigh | null };

const LEVEL = 0.8;
const TAIL = (1 - LEVEL) / 2;
/** Shares are searched in steps of 1/20,000, finer than the one decimal of a percentage that is shown. */
const SHARE_STEPS = 20_000;
/** Standard deviations beyond which no bound of the range can lie, even where counts are small and skewed. */
const FAR = 12;

/** Nothing is left to come: the figure so far is the figure. */
export function rangeWithout({ eligible, surveyed }: Counts): ForecastRange {
  const share = shareOf(surveyed, eligible);
  return {
    level: LEVEL,
    eligible: [eligible, eligible],
    surveyed: [surveyed, surveyed],
    share: share === null ? null : [share, share],
  };
}

export function rangeOf(
  soFar: Counts,
  expected: Counts & { share: number | null },
  toCome: ToCome,
  outcomes: readonly Outcome[],
): ForecastRange {
  const { eligibleMean, eligibleVariance } = toCome;
  const eligible = bounds(farAbove(eligibleMean, eligibleVariance), (value) =>
    gammaBelow(value + 0.5, eligibleMean, eligibleVariance),
  );
  const widest = outcomes.at(-1);
  const surveyed = bounds(farAbove(widest?.surveyedMean ?? 0, widest?.surveyedVariance ?? 0), (value) =>
    probabilityAtMost(outcomes, () => value),
  );
  return {
    level: LEVEL,
    eligible: around(expected.eligible, eligible, soFar.eligible),
    surveyed: around(expected.surveyed, surveyed, soFar.surveyed),
    share: expected.share === null ? null : shareBounds(soFar, expected.share, outcomes),
  };
}

/** The quantiles of the share; every outcome without an eligible dossier counts as below, it has no share. */
function shareBounds(soFar: Counts, expected: number, outcomes: readonly Outcome[]): LowHigh {
  const most = 4 * SHARE_STEPS;
  const atMost = (step: number) =>
    probabilityAtMost(
      outcomes,
      (eligible) => (step / SHARE_STEPS) * (soFar.eligible + eligible) - soFar.surveyed + 1e-9,
    );
  const [low, high] = bounds(most, atMost);
  return [Math.min(expected, low / SHARE_STEPS), Math.max(expected, high / SHARE_STEPS)];
}

function bounds(most: number, atMost: (value: number) => number): LowHigh {
  return [
    smallestWhole(most, (value) => atMost(value) >= TAIL),
    smallestWhole(most, (value) => atMost(value) >= 1 - TAIL),
  ];
}

function farAbove(mean: number, variance: number): number {
  return Math.ceil(mean + FAR * Math.sqrt(variance)) + 1;
}

/** The bounds of what is to come, put on top of what came; a mean pulled beyond them by a long tail stretches them. */
function around(expected: number, [low, high]: LowHigh, soFar: number): LowHigh {
  return [Math.min(expected, soFar + low), Math.max(expected, soFar + high)];
}

/**
 * P(the rule of `judgeCoverage` holds at the period's end). Without outcomes nothing is left to come and it is 0 or 1;
 * null while nothing is eligible, because then there is nothing to judge.
 */
export function chanceOfTarget(soFar: Counts, outcomes: readonly Outcome[], target: Target): number | null {
  const { eligible, surveyed } = soFar;
  if (outcomes.length === 0) {
    const { met } = judgeCoverage({ eligible, surveyed, pending: 0 }, target);
    return met === null ? null : Number(met);
  }
  const missed = probabilityAtMost(outcomes, (more) => {
    const judged = judgeCoverage({ eligible: eligible + more, surveyed, pending: 0 }, target);
    if (judged.met === null) return Number.POSITIVE_INFINITY;
    return (judged.stillNeeded ?? 0) - 1;
  });
  return Math.min(1, Math.max(0, 1 - missed));
}
