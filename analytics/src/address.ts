import { isDay } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import {
  type ReportingPeriod,
  readReportingPeriod,
  writeReportingPeriod,
} from '@hailong/shared/period/reporting-period.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';

export const setupPath = '/thiet-lap';

/** A period by its name, whose days the plan's calendar decides, or by its days. */
export type ChosenPeriod = ReportingPeriod | Period;

/** What the address of the Today page asks for. Null parts are left to the calendar and to the plan. */
export type TodayAddress = { period: ChosenPeriod | null; basis: Basis | null };

export function isNamed(period: ChosenPeriod): period is ReportingPeriod {
  return 'kind' in period;
}

/** Reads `?period=2026-Q1&basis=…` or `?from=…&to=…`. A period that is none counts as not given, so that a mangled link still opens. */
export function readTodayAddress(search: string): TodayAddress {
  const query = new URLSearchParams(search);
  const basis = query.get('basis');
  return {
    period: readPeriod(query),
    basis: basis === 'received-in-person' || basis === 'returned-in-person' ? basis : null,
  };
}

function readPeriod(query: URLSearchParams): ChosenPeriod | null {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  const days = isDay(from) && isDay(to) && from <= to ? { from, to } : null;
  return readReportingPeriod(query.get('period') ?? '') ?? days;
}

export function writeTodayAddress({ period, basis }: TodayAddress): string {
  const query = new URLSearchParams(period === null ? {} : periodQueryOf(period));
  if (basis !== null) query.set('basis', basis);
  const search = query.toString();
  return search === '' ? '/' : `/?${search}`;
}

/** As the API takes it. */
export function periodQueryOf(period: ChosenPeriod): { period: string } | { from: string; to: string } {
  return isNamed(period) ? { period: writeReportingPeriod(period) } : { from: period.from, to: period.to };
}

/** What a page chooses besides the period, under the names it has in the address. What is absent is not chosen. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** What the address of a review page asks for. Without a period the page finds one that has answers. */
export type ReviewAddress = { period: ChosenPeriod | null; filters: Filters };

const periodNames = ['period', 'from', 'to'];
const travelling = [...periodNames, 'basis', 'unit'];

/** Reads `?period=2026-Q1&by=field…`. Filters come as they stand there: what they may be is the page's to say. */
export function readReviewAddress(search: string): ReviewAddress {
  const query = new URLSearchParams(search);
  return {
    period: readPeriod(query),
    filters: Object.fromEntries([...query].filter(([name, value]) => !periodNames.includes(name) && value !== '')),
  };
}

/** Another page for what is looked at now: period, basis and unit go along, choices that only this page knows stay behind. */
export function alongAddress(path: string, search: string): string {
  // Today shows one's own unit only.
  const names = travelling.filter((name) => path !== '/' || name !== 'unit');
  const query = [...new URLSearchParams(search)].filter(([name]) => names.includes(name));
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
}

export function writeReviewAddress(path: string, { period, filters }: ReviewAddress): string {
  const query = new URLSearchParams(period === null ? {} : periodQueryOf(period));
  for (const [name, value] of Object.entries(filters)) if (value !== undefined && value !== '') query.set(name, value);
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}
