import { addDays, countDays, type Day, isDay } from './day.ts';
import type { Period } from './month.ts';
import { periodBefore, type ReportingPeriod, samePeriodLastYear } from './reporting-period.ts';

export type ComparedPeriods = { previous: Period | null; lastYear: Period };

/**
 * What a period is held against: the one before it, and the same one of last year.
 *
 * A named period has named neighbours, whose days its plan says. Days without a name have as many just before them, and
 * the same dates a year earlier. For nine months and the year both are the same period: then it is last year's only.
 *
 * @param datesOf the days of a named period, as the unit's plans cut them
 */
export function comparedPeriods(
  asked: ReportingPeriod | Period,
  datesOf: (period: ReportingPeriod) => Period,
): ComparedPeriods {
  if ('kind' in asked) {
    const isYearly = periodBefore(asked).year < asked.year && periodBefore(asked).number === asked.number;
    return {
      previous: isYearly ? null : datesOf(periodBefore(asked)),
      lastYear: datesOf(samePeriodLastYear(asked)),
    };
  }
  const { from, to } = asked;
  return {
    previous: { from: addDays(from, -countDays(from, to)), to: addDays(from, -1) },
    lastYear: { from: yearEarlier(from), to: yearEarlier(to) },
  };
}

/** The 29th of February was the 28th in other years. */
function yearEarlier(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-02-28`;
}
