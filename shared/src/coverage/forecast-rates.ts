import { type OpenDay, SWAPPED_SATURDAY } from './forecast-history.ts';

/** Half-lives in days of the calendar, chosen by the back-test: the weekdays' pattern lasts longest, habits of asking least. */
const HALF_LIFE_PROFILE_DAYS = 84;
const HALF_LIFE_LEVEL_DAYS = 42;
const HALF_LIFE_RATE_DAYS = 42;
const HALF_LIFE_DISPERSION_DAYS = 112;

/** Days' worth of "Monday to Friday are alike" mixed into the profile, so that one odd Tuesday makes no pattern. */
const PROFILE_PRIOR_DAYS = 3;
/** Weeks' worth of a usual dispersion, while the history is too short to show its own. */
const DISPERSION_PRIOR_WEEKS = 3;
const DISPERSION_USUAL = 3;

/** What the history says about an average day. */
export type Rates = {
  /** Volume of each kind of day (0 Sunday … 6 Saturday, 7 swapped Saturday) relative to the mean of Monday to Friday. */
  profile: readonly number[];
  /** Eligible dossiers of a day with profile 1. */
  level: number;
  /** Variance ÷ mean of a week's eligible dossiers, 1 if they came independently. */
  eligibleDispersion: number;
  /** Eligible dossiers that the weighted history is worth: the level's relative variance is dispersion ÷ this. */
  eligibleWorth: number;
  /** Surveyed per eligible dossier. */
  rate: number;
  surveyedDispersion: number;
  surveyedWorth: number;
};

type Pair = { observed: number; expected: number; week: number; age: number };

/**
 * Fits the first `count` days of the history; the last of them is "now". Exponentially weighted means, a level times a
 * part per weekday. Source: E. S. Gardner, "Exponential smoothing: the state of the art", Journal of Forecasting 4 (1985);
 * R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., 8.1 and 8.3.
 */
export function fitRates(history: readonly OpenDay[], count: number = history.length): Rates {
  const days = history.slice(0, count);
  const now = days.at(-1)?.dayNumber ?? 0;
  const profile = fitProfile(days, now);
  const arrivals = days.map((one) => pair(one, one.eligible, profile[one.kind] ?? 0, now));
  const level = weightedRatio(arrivals, HALF_LIFE_LEVEL_DAYS);
  const firstSurveyed = days.findIndex((one) => one.surveyed > 0);
  const asked = firstSurveyed < 0 ? days : days.slice(firstSurveyed);
  const answers = asked.map((one) => pair(one, one.surveyed, one.eligible, now));
  const rate = weightedRatio(answers, HALF_LIFE_RATE_DAYS);
  return {
    profile,
    level,
    eligibleDispersion: weeklyDispersion(arrivals, level, DISPERSION_USUAL),
    eligibleWorth: level * effectiveExposure(arrivals, HALF_LIFE_LEVEL_DAYS),
    rate,
    // Where nearly everybody is surveyed the count cannot vary like a count of arrivals: binomially, by 1 − rate.
    surveyedDispersion: weeklyDispersion(answers, rate, DISPERSION_USUAL * Math.max(0.1, 1 - rate)),
    surveyedWorth: rate * effectiveExposure(answers, HALF_LIFE_RATE_DAYS),
  };
}

function pair(day: OpenDay, observed: number, expected: number, now: number): Pair {
  return { observed, expected, week: day.week, age: now - day.dayNumber };
}

/** Exponentially weighted means per kind of day over the weighted mean of Monday to Friday. */
function fitProfile(days: readonly OpenDay[], now: number): number[] {
  const sums = Array.from({ length: SWAPPED_SATURDAY }, () => ({ weight: 0, eligible: 0 }));
  for (const { kind, eligible, dayNumber } of days) {
    const sum = sums[kind];
    if (sum === undefined) continue;
    const weight = 2 ** ((dayNumber - now) / HALF_LIFE_PROFILE_DAYS);
    sum.weight += weight;
    sum.eligible += weight * eligible;
  }
  const working = sums.slice(1, 6);
  const weights = working.reduce((total, one) => total + one.weight, 0);
  const mean = weights > 0 ? working.reduce((total, one) => total + one.eligible, 0) / weights : 0;
  if (mean === 0) return [0, 1, 1, 1, 1, 1, 0, 1];
  const factors = sums.map(({ weight, eligible }, kind) => {
    if (kind === 0 || kind === 6) return weight > 0 ? eligible / weight / mean : 0;
    return (eligible / mean + PROFILE_PRIOR_DAYS) / (weight + PROFILE_PRIOR_DAYS);
  });
  return [...factors, 1];
}

function weightedRatio(pairs: readonly Pair[], halfLifeDays: number): number {
  let observed = 0;
  let expected = 0;
  for (const one of pairs) {
    const weight = 2 ** (-one.age / halfLifeDays);
    observed += weight * one.observed;
    expected += weight * one.expected;
  }
  // Half a dossier where none was seen: zero so far does not mean never.
  return expected > 0 ? Math.max(observed, 0.5) / expected : 0;
}

/** Kish's effective size, (Σw·x)² / Σw²·x: what weights that fade leave of the exposure x. */
function effectiveExposure(pairs: readonly Pair[], halfLifeDays: number): number {
  let sum = 0;
  let squares = 0;
  for (const { age, expected } of pairs) {
    const weight = 2 ** (-age / halfLifeDays);
    sum += weight * expected;
    squares += weight * weight * expected;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/**
 * Pearson's estimate Σ(o−μ)²/μ ÷ weeks, over whole weeks because the days of a week resemble each other.
 * Source: P. McCullagh and J. A. Nelder, *Generalized Linear Models*, 2nd ed., section 4.5 and 6.2.
 */
function weeklyDispersion(pairs: readonly Pair[], ratio: number, usual: number): number {
  const weeks = new Map<number, { observed: number; mean: number; age: number }>();
  for (const one of pairs) {
    const week = weeks.get(one.week) ?? { observed: 0, mean: 0, age: one.age };
    week.observed += one.observed;
    week.mean += one.expected * ratio;
    week.age = one.age;
    weeks.set(one.week, week);
  }
  let weights = DISPERSION_PRIOR_WEEKS;
  let sum = DISPERSION_PRIOR_WEEKS * usual;
  for (const { observed, mean, age } of weeks.values()) {
    if (mean <= 0) continue;
    const weight = 2 ** (-age / HALF_LIFE_DISPERSION_DAYS);
    weights += weight;
    sum += (weight * (observed - mean) ** 2) / mean;
  }
  return sum / weights;
}
