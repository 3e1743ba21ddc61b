import { binomialTail } from './binomial-tail.ts';
import { FEWEST_TO_ASK } from './excess-share.ts';
import type { OpeningHours, TabletDay } from './facts.ts';
import { groupBy } from './group-by.ts';
import type { Comparisons, Suspicion } from './suspicion.ts';

const LAST_MINUTES = 30;
/** Who was let in before closing is served to the end. */
export const AFTER_CLOSING_MINUTES = 30;
/** Nobody comes over lunch, so what is left of the day holds more. */
const LUNCH_MINUTES = 90;
const FEWEST_OF_OWN = 10;
/** Some centres hand out results at the end of the day. */
const MARGIN = 0.1;

type Late = { counter: string; count: number; of: number };

/**
 * Surveys of a counter in the last half hour. Usual is what that half hour is of the open day, or what it is at the other
 * counters where that is more; binomial test against it and a margin.
 */
export function findClosingTime(tabletDays: readonly TabletDay[], hours: OpeningHours): Comparisons {
  const late = [...groupBy(tabletDays, ({ counter }) => counter)].map(([counter, days]) =>
    countLate(counter, days, hours),
  );
  const judged = late.filter(({ of }) => of >= FEWEST_OF_OWN);
  const byDay = LAST_MINUTES / Math.max(LAST_MINUTES, hours.closes - hours.opens - LUNCH_MINUTES);
  const suspicions = judged
    .filter(({ count }) => count >= FEWEST_TO_ASK)
    .map((own): Suspicion => {
      const others = late.filter(({ counter, of }) => counter !== own.counter && of > 0);
      const usual = Math.max(byDay, shareOf(others));
      return {
        ...{ signal: 'closing-time', days: [], time: null, against: 'chance', ...own },
        observed: own.count / own.of,
        expected: usual,
        chance: binomialTail(own.count, own.of, Math.min(1, usual + MARGIN)),
      };
    });
  return { made: judged.length, suspicions };
}

function countLate(counter: string, days: readonly TabletDay[], { opens, closes }: OpeningHours): Late {
  const minutes = days.flatMap((day) => day.minutes);
  const open = minutes.filter((minute) => opens <= minute && minute <= closes + AFTER_CLOSING_MINUTES);
  return { counter, count: open.filter((minute) => minute >= closes - LAST_MINUTES).length, of: open.length };
}

function shareOf(parts: readonly Late[]): number {
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  return of === 0 ? 0 : parts.reduce((sum, part) => sum + part.count, 0) / of;
}
