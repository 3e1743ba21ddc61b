import type { Period } from './month.ts';
import {
  type Calendar,
  datesOf,
  type PeriodKind,
  type ReportingPeriod,
  writeReportingPeriod,
} from './reporting-period.ts';

const numbersOf: Record<PeriodKind, number> = { month: 12, quarter: 4, 'half-year': 2, 'nine-months': 1, year: 1 };

/** `id` as `readReportingPeriod` reads it, e.g. `2026-Q1`. */
export type YearPeriod = ReportingPeriod & { id: string; dates: Period };

/**
 * Every period of a plan's year with its days: twelve months, four quarters, two halves, nine months, the year.
 *
 * @param yearEndsOn `MM-DD` where the plan closes its year on another day; concerns the year only
 */
export function periodsOfYear(year: number, calendar: Calendar, yearEndsOn: string | null = null): YearPeriod[] {
  return Object.entries(numbersOf).flatMap(([kind, most]) =>
    Array.from({ length: most }, (_, index) => {
      const period: ReportingPeriod = { kind: kind as PeriodKind, year, number: index + 1 };
      return { ...period, id: writeReportingPeriod(period), dates: datesOf(period, calendar, yearEndsOn) };
    }),
  );
}
