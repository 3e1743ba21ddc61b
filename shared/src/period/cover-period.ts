import { addDays, countDays, type Day } from './day.ts';
import { calendarMonth, type Period } from './month.ts';

/**
 * The pieces of time that counts are kept for. Half-months begin on the 1st and the 15th, so that both calendars of the
 * plans are made of them; weeks begin on Monday.
 */
export const spans = ['half-month', 'week'] as const;
export type Span = (typeof spans)[number];

/** The half-month or week that holds a day. Example: 2026-02-10 → 2026-02-01 … 2026-02-14, 2026-02-09 … 2026-02-15. */
export function spanHolding(day: Day, span: Span): Period {
  if (span === 'week') {
    // The 1st of January 1900 was a Monday.
    const from = addDays(day, -(((countDays('1900-01-01', day) % 7) + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const month = day.slice(0, 7);
  const isFirst = Number(day.slice(8)) < 15;
  return isFirst ? { from: `${month}-01`, to: `${month}-14` } : { from: `${month}-15`, to: calendarMonth(day).to };
}

/** `whole`: from the begin of the first span that lies wholly in the period to the end of the last; `cuts`: the rest. */
export type Cover = { span: Span; whole: Period | null; cuts: Period[] };

/** Nothing is dated before or after, and days of other centuries can't be reckoned with. */
const KNOWN_DAYS: Period = { from: '1900-01-01', to: '2199-12-31' };

/** The period in whole spans and what is left of it: of the spans offered, in those that leave the fewest days. */
export function coverPeriod(period: Period, offered: readonly [Span, ...Span[]]): Cover {
  const { from, to } = period;
  if (from > KNOWN_DAYS.to || to < KNOWN_DAYS.from) return { span: offered[0], whole: null, cuts: [] };
  if (from < KNOWN_DAYS.from) return coverPeriod({ from: KNOWN_DAYS.from, to }, offered);
  if (to > KNOWN_DAYS.to) return coverPeriod({ from, to: KNOWN_DAYS.to }, offered);
  const [first, ...others] = offered.map((span) => coverWith(period, span)) as [Cover, ...Cover[]];
  return others.reduce((best, one) => (daysCut(one) < daysCut(best) ? one : best), first);
}

function coverWith(period: Period, span: Span): Cover {
  const head = spanHolding(period.from, span);
  const tail = spanHolding(period.to, span);
  const from = head.from === period.from ? head.from : addDays(head.to, 1);
  const to = tail.to === period.to ? tail.to : addDays(tail.from, -1);
  if (from > to) return { span, whole: null, cuts: [period] };
  const cuts = [
    { from: period.from, to: addDays(from, -1) },
    { from: addDays(to, 1), to: period.to },
  ];
  return { span, whole: { from, to }, cuts: cuts.filter((cut) => cut.from <= cut.to) };
}

function daysCut({ cuts }: Cover): number {
  return cuts.reduce((days, { from, to }) => days + countDays(from, to), 0);
}
