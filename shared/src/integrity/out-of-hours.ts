import type { IntegrityFinding } from '../contract/integrity.ts';
import { AFTER_CLOSING_MINUTES } from './closing-time.ts';
import type { OpeningHours, TabletDay } from './facts.ts';
import { groupBy } from './group-by.ts';

/** Doors open a little early. */
const BEFORE_OPENING_MINUTES = 15;
/** One or two are a tablet that was tried out. */
const FEWEST_TO_ASK = 3;
const DAYS_MOST = 10;

/** Surveys of a counter while the centre is closed: at night, on Sundays, on days off. No test: none should be there. */
export function findOutOfHours(tabletDays: readonly TabletDay[], hours: OpeningHours): IntegrityFinding[] {
  return [...groupBy(tabletDays, ({ counter }) => counter)].flatMap(([counter, all]) => {
    const outside = all
      .map(({ day, minutes }) => ({ day, count: minutes.filter((minute) => !isOpen(hours, day, minute)).length }))
      .filter(({ count }) => count > 0);
    const count = outside.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return [];
    const of = all.reduce((sum, { minutes }) => sum + minutes.length, 0);
    const days = [...new Set(outside.map(({ day }) => day))].sort().slice(0, DAYS_MOST);
    const weight = count >= FEWEST_TO_ASK ? 'ask' : 'note';
    const what = { signal: 'out-of-hours', counter, days, time: null, count, of } as const;
    return [{ ...what, observed: count / of, expected: 0, against: 'rule', weight }];
  });
}

function isOpen({ opens, closes, isOpenOn }: OpeningHours, day: string, minute: number): boolean {
  return isOpenOn(day) && opens - BEFORE_OPENING_MINUTES <= minute && minute <= closes + AFTER_CLOSING_MINUTES;
}
