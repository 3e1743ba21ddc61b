import { addDays, type Day } from '@hailong/shared/period/day.ts';
import { weightOf } from './simulated-centre-day.ts';
import { chanceOf } from './simulated-chance.ts';

const SATURDAY = 6;
const SATURDAY_WEIGHT = 2;
const WORKING_WEIGHT = 10;
/** Chance of its own, that no centre uses. */
const SPREADING = 1_000_003;

/**
 * How many ballots each centre has on each day, exactly so many in all. Centres differ in size; within one, every
 * ballot falls on a day by itself, so that days differ as they do where people come when they please.
 */
export function spreadBallots(
  centres: number,
  { ballots, seed, first, count }: { ballots: number; seed: number; first: Day; count: number },
): Uint16Array[] {
  const chance = chanceOf(seed, SPREADING);
  const weights = Array.from({ length: centres }, () => weightOf(chance));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const tickets = dayTickets(first, count);
  let before = 0;
  let given = 0;
  return weights.map((weight, index) => {
    before += weight;
    const upTo = index === centres - 1 ? ballots : Math.round((ballots * before) / whole);
    const perDay = new Uint16Array(count);
    for (; given < upTo; given += 1) {
      const day = tickets[Math.floor(chance() * tickets.length)] ?? 0;
      perDay[day] = (perDay[day] ?? 0) + 1;
    }
    return perDay;
  });
}

/** Each day as often as it weighs. The last two are never days off: what is not sealed yet is to be there. */
function dayTickets(first: Day, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const weekday = new Date(`${addDays(first, index)}T00:00:00Z`).getUTCDay();
    const closed = index < count - 2 && (weekday === 0 || weekday === SATURDAY);
    const weight = closed ? (weekday === SATURDAY ? SATURDAY_WEIGHT : 0) : WORKING_WEIGHT;
    return new Array<number>(weight).fill(index);
  }).flat();
}
