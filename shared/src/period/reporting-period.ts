import { addDays, type Day, isDay } from './day.ts';
import type { Period } from './month.ts';

/**
 * How a plan cuts the year. `calendar`: from the first to the last of a month. `administrative`: from the 15th of the
 * month before to the 14th. Source: NĐ 09/2019/NĐ-CP, Article 12.
 */
export const calendars = ['calendar', 'administrative'] as const;
export type Calendar = (typeof calendars)[number];

export const periodKinds = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** `number` counts within the year from 1; nine months and the year have only one. */
export type ReportingPeriod = { kind: PeriodKind; year: number; number: number };

/** Months of each kind. Nine months run from the year's beginning. */
const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, 'nine-months': 9, year: 12 };

/**
 * Reads `2026-01`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026`.
 * @returns null for anything else, and for years beyond 1900 to 2199: no list speaks of them
 */
export function readReportingPeriod(text: string): ReportingPeriod | null {
  const match = /^((?:19|20|21)\d{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(text);
  if (match === null) return null;
  const [, year, month, quarter, half, nine] = match;
  const of = (kind: PeriodKind, number = '1'): ReportingPeriod => ({
    kind,
    year: Number(year),
    number: Number(number),
  });
  if (month !== undefined) return of('month', month);
  if (quarter !== undefined) return of('quarter', quarter);
  if (half !== undefined) return of('half-year', half);
  return of(nine === undefined ? 'year' : 'nine-months');
}

/** The inverse of `readReportingPeriod`. */
export function writeReportingPeriod({ kind, year, number }: ReportingPeriod): string {
  if (kind === 'month') return `${year}-${String(number).padStart(2, '0')}`;
  if (kind === 'quarter') return `${year}-Q${number}`;
  if (kind === 'half-year') return `${year}-H${number}`;
  return kind === 'year' ? String(year) : `${year}-9M`;
}

/**
 * First and last day of a reporting period.
 * Examples, administrative: 2026-Q1 → 2025-12-15 … 2026-03-14; 2026-01 → 2025-12-15 … 2026-01-14.
 *
 * @param yearEndsOn `MM-DD` where a plan closes its year on another day (Sơn Mai: `11-30`); concerns the year only
 */
export function datesOf(period: ReportingPeriod, calendar: Calendar, yearEndsOn: string | null = null): Period {
  if (period.kind === 'year' && yearEndsOn !== null) return yearEnding(period.year, yearEndsOn);
  const length = monthsOf[period.kind];
  const firstMonth = (period.number - 1) * length + 1;
  const from = firstOfMonth(period.year, firstMonth);
  const next = firstOfMonth(period.year, firstMonth + length);
  if (calendar === 'calendar') return { from, to: addDays(next, -1) };
  return {
    from: addDays(firstOfMonth(period.year, firstMonth - 1), 14),
    to: addDays(firstOfMonth(period.year, firstMonth + length - 1), 13),
  };
}

/** The period of a kind that holds a day. Nine months hold no day of the last quarter: then null. */
export function periodHolding(day: Day, kind: PeriodKind, calendar: Calendar, yearEndsOn: string | null = null) {
  const year = Number(day.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    for (let number = 1; number <= Math.floor(12 / monthsOf[kind]); number += 1) {
      const period: ReportingPeriod = { kind, year: candidate, number };
      const { from, to } = datesOf(period, calendar, yearEndsOn);
      if (from <= day && day <= to) return period;
    }
  }
  return null;
}

/** The period of the same kind just before; for nine months and the year, that of the year before. */
export function periodBefore({ kind, year, number }: ReportingPeriod): ReportingPeriod {
  if (number > 1) return { kind, year, number: number - 1 };
  return { kind, year: year - 1, number: Math.floor(12 / monthsOf[kind]) };
}

/** The period of the same kind just after; for nine months and the year, that of the next year. */
export function periodAfter({ kind, year, number }: ReportingPeriod): ReportingPeriod {
  if (number < Math.floor(12 / monthsOf[kind])) return { kind, year, number: number + 1 };
  return { kind, year: year + 1, number: 1 };
}

/** The same period of the year before. */
export function samePeriodLastYear(period: ReportingPeriod): ReportingPeriod {
  return { ...period, year: period.year - 1 };
}

/** `month` may lie outside 1–12 and then counts into the neighbouring years. */
function firstOfMonth(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** From the day after last year's end to this year's; the 29th of February ends on the 28th in other years. */
function yearEnding(year: number, monthAndDay: string): Period {
  return { from: addDays(endOf(year - 1, monthAndDay), 1), to: endOf(year, monthAndDay) };
}

function endOf(year: number, monthAndDay: string): Day {
  const day = `${String(year).padStart(4, '0')}-${monthAndDay}`;
  return isDay(day) ? day : addDays(firstOfMonth(year, Number(monthAndDay.slice(0, 2)) + 1), -1);
}
