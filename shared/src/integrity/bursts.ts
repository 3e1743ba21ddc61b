import type { TabletDay } from './facts.ts';
import { groupBy } from './group-by.ts';
import { poissonTail } from './poisson-tail.ts';
import type { Comparisons, Suspicion } from './suspicion.ts';

const WINDOW_MINUTES = 10;
/** Two families in a row, or one who fetches the results of a whole company, are no question. */
const FEWEST = 8;
/** So many times the usual rate of the busiest hour is ordinary still: people come together, and some days are busy. */
const ALLOWANCE = 2;
const FEWEST_DAYS = 6;

/**
 * Many surveys of one tablet in ten minutes. A scan statistic against the tablet's own rate in its busiest hour on its
 * other days: with N surveys in the period, the expected number of them that are followed by k − 1 more within w minutes
 * bounds the chance of any such window,
 *
 *     P(max ≥ k) ≤ N · P(Poisson(λ·w) ≥ k − 1),    λ = twice the rate of the busiest hour
 *
 * (first moment of the number of such points, by Mecke's formula: for each point of a Poisson process the others are a
 * Poisson process again; scan statistics: J. Glaz, J. Naus, S. Wallenstein, *Scan Statistics*, Springer 2001). It is an
 * upper bound for every rate up to λ, so quiet hours make it only more careful.
 */
export function findBursts(tabletDays: readonly TabletDay[]): Comparisons {
  const tablets = [...groupBy(tabletDays, ({ tablet, counter }) => JSON.stringify([tablet, counter])).values()];
  const judged = tablets.filter((days) => days.length >= FEWEST_DAYS);
  return { made: judged.length, suspicions: judged.flatMap(burstsOfTablet) };
}

function burstsOfTablet(days: readonly TabletDay[]): Suspicion[] {
  const surveys = days.reduce((sum, { minutes }) => sum + minutes.length, 0);
  const byHour = countHours(days.flatMap(({ minutes }) => minutes));
  return days.flatMap(({ counter, day, minutes }) => {
    const { count, begins } = fullestWindow(minutes);
    if (count < FEWEST) return [];
    const own = countHours(minutes);
    // One is added, so that an hour nobody ever came in is no certainty.
    const rates = byHour.map((all, hour) => (all - (own[hour] ?? 0) + 1) / (days.length - 1));
    const usual = (Math.max(...rates) * WINDOW_MINUTES) / 60;
    const chance = Math.min(1, surveys * poissonTail(count - 1, ALLOWANCE * usual));
    const what = { signal: 'burst', counter, time: clockTime(begins), against: 'chance' } as const;
    return [{ ...what, days: [day], count, of: minutes.length, observed: count, expected: usual, chance }];
  });
}

const DAYS_MOST = 10;

/** One question for all bursts of a counter: the least likely one, its day first, then the days of the others. */
export function joinBursts(suspicions: readonly Suspicion[]): Suspicion[] {
  const bursts = suspicions.filter(({ signal }) => signal === 'burst').sort((a, b) => a.chance - b.chance);
  const joined = [...groupBy(bursts, ({ counter }) => counter).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const [own = ''] = first.days;
    const days = [...new Set(others.flatMap((one) => one.days))].filter((day) => day !== own).sort();
    return [{ ...first, days: [own, ...days].slice(0, DAYS_MOST) }];
  });
  return [...suspicions.filter(({ signal }) => signal !== 'burst'), ...joined];
}

function countHours(minutes: readonly number[]): number[] {
  const counts = Array.from({ length: 24 }, () => 0);
  for (const minute of minutes) {
    const hour = Math.floor(minute / 60);
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  return counts;
}

/** `minutes`: ascending. */
function fullestWindow(minutes: readonly number[]): { count: number; begins: number } {
  let best = { count: 0, begins: 0 };
  let first = 0;
  minutes.forEach((minute, last) => {
    while (minute - (minutes[first] ?? minute) >= WINDOW_MINUTES) first += 1;
    const count = last - first + 1;
    if (count > best.count) best = { count, begins: minutes[first] ?? minute };
  });
  return best;
}

function clockTime(minute: number): string {
  const whole = Math.floor(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
