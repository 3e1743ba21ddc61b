import { addDays, type Day, isDay } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period, previousCalendarMonth } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';

export const setupPath = '/thiet-lap';

/** What the address of the Today page asks for. Null parts are left to the calendar and to the plan. */
export type TodayAddress = { period: Period | null; basis: Basis | null };

/** Reads `?from=…&to=…&basis=…`. A period that is none counts as not given, so that a mangled link still opens. */
export function readTodayAddress(search: string): TodayAddress {
  const query = new URLSearchParams(search);
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  const basis = query.get('basis');
  return {
    period: isDay(from) && isDay(to) && from <= to ? { from, to } : null,
    basis: basis === 'received-in-person' || basis === 'returned-in-person' ? basis : null,
  };
}

export function writeTodayAddress({ period, basis }: TodayAddress): string {
  const query = new URLSearchParams();
  if (period !== null) {
    query.set('from', period.from);
    query.set('to', period.to);
  }
  if (basis !== null) query.set('basis', basis);
  const search = query.toString();
  return search === '' ? '/' : `/?${search}`;
}

export function isCalendarMonth({ from, to }: Period): boolean {
  return calendarMonth(from).from === from && calendarMonth(from).to === to;
}

/** The months before and after: of the first day and of the last, so that no day is skipped from any period. */
export function monthBefore({ from }: Period): Period {
  return previousCalendarMonth(from);
}

export function monthAfter({ to }: Period): Period {
  return calendarMonth(addDays(calendarMonth(to).to, 1));
}

/** True where the period holds no day that has begun: there is nothing to look at yet. */
export function liesAhead({ from }: Period, today: Day): boolean {
  return from > today;
}
