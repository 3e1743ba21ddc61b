import type { OpenDay } from './forecast-history.ts';
import { fitRates, type Rates } from './forecast-rates.ts';

/** How far the level of arrivals and the response rate wander in a week, relative, before the history says otherwise. */
const ELIGIBLE_DRIFT_PER_WEEK = 0.05;
const RATE_DRIFT_PER_WEEK = 0.08;

/** Weekends are open days too, with a volume of zero where nobody comes. */
const OPEN_DAYS_PER_WEEK = 7;
/** Open days that a fit needs before its past forecasts are worth judging. */
const DAYS_TO_FIT = 21;
const DAYS_BETWEEN_ORIGINS = 7;
/** Past forecasts' worth of trust in the formula as it stands. */
const CALIBRATION_PRIOR = 4;
/** One past week of a strike or a flood shall not widen all ranges: squares of standard errors count up to 4². */
const CALIBRATION_MOST = 16;

/** Factors on the variances, learned from how this centre's own past forecasts would have erred. */
export type Calibration = { eligible: number; surveyed: number };

/** Mean volume of days to come, in days of profile 1, and the number of open days: the horizon. */
export type Horizon = { exposure: number; openDays: number };

export function eligibleVariance(rates: Rates, { exposure, openDays }: Horizon): number {
  const mean = rates.level * exposure;
  const wandering =
    estimation(rates.eligibleDispersion, rates.eligibleWorth) + drift(ELIGIBLE_DRIFT_PER_WEEK, openDays);
  return rates.eligibleDispersion * mean + mean * mean * wandering;
}

/** Of the surveyed among a known number of eligible dossiers, whose mean is `mean`. */
export function surveyedVariance(rates: Rates, mean: number, openDays: number): number {
  const wandering = estimation(rates.surveyedDispersion, rates.surveyedWorth) + drift(RATE_DRIFT_PER_WEEK, openDays);
  return rates.surveyedDispersion * mean + mean * mean * wandering;
}

/** Relative variance of a level that was estimated from this many counts; without any nothing is expected either. */
function estimation(dispersion: number, worth: number): number {
  return worth > 0 ? dispersion / worth : 0;
}

/** A random walk from now, averaged over the horizon: a third of the variance at its end, and the half week it is old. */
function drift(perWeek: number, openDays: number): number {
  return perWeek * perWeek * (openDays / OPEN_DAYS_PER_WEEK / 3 + 0.5);
}

/**
 * Forecasts from earlier days of the same history over the same horizon, compared with what came. Overlapping ones count
 * as the part of the horizon by which they differ. Source: rolling origin, L. J. Tashman, International Journal of
 * Forecasting 16 (2000); R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., 5.10.
 */
export function calibrate(history: readonly OpenDay[], openDays: number): Calibration {
  const length = Math.min(openDays, Math.floor((history.length - DAYS_TO_FIT) / 2));
  const sums = { weight: CALIBRATION_PRIOR, eligible: CALIBRATION_PRIOR, surveyed: CALIBRATION_PRIOR };
  if (length < 1) return { eligible: 1, surveyed: 1 };
  const weight = Math.min(1, DAYS_BETWEEN_ORIGINS / length);
  for (let origin = history.length - length; origin >= DAYS_TO_FIT; origin -= DAYS_BETWEEN_ORIGINS) {
    const errors = pastErrors(history, origin, length);
    if (errors === null) continue;
    sums.weight += weight;
    sums.eligible += weight * Math.min(CALIBRATION_MOST, errors.eligible);
    sums.surveyed += weight * Math.min(CALIBRATION_MOST, errors.surveyed);
  }
  return { eligible: sums.eligible / sums.weight, surveyed: sums.surveyed / sums.weight };
}

/** Squared errors of one past forecast in units of the variance it would have stated; null where it could state none. */
function pastErrors(history: readonly OpenDay[], origin: number, length: number): Calibration | null {
  const rates = fitRates(history, origin);
  let exposure = 0;
  let eligible = 0;
  let surveyed = 0;
  for (const one of history.slice(origin, origin + length)) {
    exposure += rates.profile[one.kind] ?? 0;
    eligible += one.eligible;
    surveyed += one.surveyed;
  }
  if (exposure === 0 || rates.eligibleWorth === 0 || rates.surveyedWorth === 0 || eligible === 0) return null;
  const mean = rates.rate * eligible;
  return {
    eligible: (eligible - rates.level * exposure) ** 2 / eligibleVariance(rates, { exposure, openDays: length }),
    surveyed: (surveyed - mean) ** 2 / surveyedVariance(rates, mean, length),
  };
}
