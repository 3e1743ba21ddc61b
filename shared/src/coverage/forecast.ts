import { addDays, type Day } from '../period/day.ts';
import type { Period } from '../period/month.ts';
import { type DayRange, workingDays } from '../period/working-days.ts';
import { judgeCoverage, shareOf, type Target } from './coverage.ts';
import type { DayCounts } from './cumulative-share.ts';
import { outcomesOf, type ToCome } from './forecast-distribution.ts';
import { countIn, kindOf, type OpenDay, openDaysOf, openKinds, worksOnSaturdays } from './forecast-history.ts';
import { calibrate, eligibleVariance, surveyedVariance } from './forecast-outlook.ts';
import { chanceOfTarget, type ForecastRange, rangeOf, rangeWithout } from './forecast-range.ts';
import { fitRates } from './forecast-rates.ts';

export type ForecastInput = {
  /**
   * Every day in order up to today; about 400 suffice. It includes the period's days so far; days missing at its end
   * are expected like days to come. Days after today may follow: what lists say of them is a beginning.
   */
  days: readonly DayCounts[];
  period: Period;
  today: Day;
  /** False while people may still come today: then what is seen of today is a beginning. */
  isTodayComplete: boolean;
  /**
   * Last day whose dossiers are all in the lists, where lists come later than the surveys: what is seen of the days
   * after it is a beginning too. Left out: every day before today is complete.
   */
  listedUntil?: Day;
  target: Target | null;
  /** Days on which the centre is closed besides the official days off. */
  closed?: readonly DayRange[];
  /** Counters in use, for the need of each. */
  counters: number;
};

export type ExpectedCoverage = { eligible: number; surveyed: number; share: number | null };

export type NeededSurveys = { total: number; perWorkingDay: number | null; perCounterAndDay: number | null };

export type Forecast = {
  /** False with fewer than ten open days of data: then there is only `soFar` and `workingDaysLeft`. */
  enough: boolean;
  soFar: { eligible: number; surveyed: number };
  /** At the period's end; dossiers in whole numbers. */
  expected: ExpectedCoverage | null;
  range: ForecastRange | null;
  /** Of meeting the target at the period's end, 0 … 1; null without a target or without anything to judge. */
  chance: number | null;
  /** Today included while it is not complete. */
  workingDaysLeft: number;
  /** Further surveys until the target is met at the expected number of eligible dossiers; the parts are not rounded. */
  needed: NeededSurveys | null;
};

/** With fewer days even the weekdays of one working fortnight have not all been seen. */
const DAYS_ENOUGH = 10;
/** Dossiers: what is left of a day's expectation once it came in full, after rounding of the machine. */
const NOTHING = 1e-6;

/**
 * The surveyed share at the period's end. Eligible dossiers of the days to come: recent level times the weekday's part,
 * holidays and closures left out, exponentially weighted; surveyed: recent response rate times these. Both vary more
 * than independent counts by a dispersion taken from the centre's own weeks, and by how far its own past forecasts
 * erred. Decision and back-test: docs/decisions/0009-forecast.md. Sources stand at the functions.
 */
export function forecastCoverage(input: ForecastInput): Forecast {
  const { period, today, isTodayComplete, target, closed = [] } = input;
  const history = openDaysOf(completeDays(input), closed);
  const soFar = countIn(input.days, period);
  const firstLeft = later(isTodayComplete ? addDays(today, 1) : today, period.from);
  const saturdays = worksOnSaturdays(history);
  const workingDaysLeft = workingDays(firstLeft, period.to, { closed, saturdays }).length;
  const isOver = period.to <= completeUntil(input);
  const enough = isOver || history.filter((one) => one.eligible + one.surveyed > 0).length >= DAYS_ENOUGH;
  if (!enough) return { enough, soFar, expected: null, range: null, chance: null, workingDaysLeft, needed: null };
  const toCome = isOver ? null : outlookOf(input, history);
  const expected = expectedOf(soFar, toCome);
  const outcomes = toCome === null ? [] : outcomesOf(toCome);
  return {
    enough,
    soFar,
    expected,
    range: toCome === null ? rangeWithout(soFar) : rangeOf(soFar, expected, toCome, outcomes),
    chance: target === null ? null : chanceOfTarget(soFar, outcomes, target),
    workingDaysLeft,
    needed: target === null ? null : neededOf(expected.eligible, soFar.surveyed, target, { workingDaysLeft, ...input }),
  };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function completeUntil({ today, isTodayComplete, listedUntil }: ForecastInput): Day {
  const last = isTodayComplete ? today : addDays(today, -1);
  return listedUntil !== undefined && listedUntil < last ? listedUntil : last;
}

function completeDays(input: ForecastInput): DayCounts[] {
  const last = completeUntil(input);
  return input.days.filter(({ day }) => day <= last);
}

/** What is still to come from the day after the last complete one; null where nothing is. */
function outlookOf(input: ForecastInput, history: readonly OpenDay[]): ToCome | null {
  const { period, days, closed = [] } = input;
  const lastComplete = completeDays(input).at(-1)?.day ?? completeUntil(input);
  const kinds = openKinds(later(addDays(lastComplete, 1), period.from), period.to, closed);
  const rates = fitRates(history);
  const exposure = kinds.reduce((sum, kind) => sum + (rates.profile[kind] ?? 0), 0);
  let eligibleMean = rates.level * exposure;
  let surveyedMean = rates.rate * eligibleMean;
  for (const seen of days) {
    if (seen.day <= lastComplete || seen.day < period.from || seen.day > period.to) continue;
    if (openKinds(seen.day, seen.day, closed).length === 0) continue;
    const expected = rates.level * (rates.profile[kindOf(seen.day)] ?? 0);
    eligibleMean -= Math.min(expected, seen.eligible);
    surveyedMean -= Math.min(rates.rate * expected, seen.surveyed);
  }
  if (Math.max(eligibleMean, surveyedMean) < NOTHING) return null;
  // From now on, even to a period that has not begun: what wanders does not wait for it.
  const openDays = openKinds(addDays(lastComplete, 1), period.to, closed).length;
  const calibration = calibrate(history, openDays);
  const left = { exposure: eligibleMean / rates.level, openDays };
  return {
    eligibleMean,
    eligibleVariance: calibration.eligible * eligibleVariance(rates, left),
    surveyedMean,
    surveyedVarianceOf: (mean) => calibration.surveyed * surveyedVariance(rates, mean, openDays),
  };
}

function expectedOf(soFar: { eligible: number; surveyed: number }, toCome: ToCome | null): ExpectedCoverage {
  const eligible = soFar.eligible + Math.round(toCome?.eligibleMean ?? 0);
  const surveyed = soFar.surveyed + Math.round(toCome?.surveyedMean ?? 0);
  return { eligible, surveyed, share: shareOf(surveyed, eligible) };
}

function neededOf(
  eligible: number,
  surveyed: number,
  target: Target,
  { workingDaysLeft, counters }: { workingDaysLeft: number; counters: number },
): NeededSurveys {
  const total = judgeCoverage({ eligible, surveyed, pending: 0 }, target).stillNeeded ?? 0;
  const perWorkingDay = workingDaysLeft > 0 ? total / workingDaysLeft : null;
  const perCounterAndDay = perWorkingDay !== null && counters > 0 ? perWorkingDay / counters : null;
  return { total, perWorkingDay, perCounterAndDay };
}
