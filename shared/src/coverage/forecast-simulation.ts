import { countDays, type Day, listDays } from '../period/day.ts';
import { isSwappedSaturday } from '../period/holidays.ts';
import { isDayOff, weekdayOf } from '../period/working-days.ts';
import type { DayCounts } from './cumulative-share.ts';

/** A seeded source of random numbers; the same seed gives the same centre on every machine. */
export type Chance = { uniform: () => number; normal: () => number };

/** Mulberry32 (T. Ettinger, public domain), with normals by Box and Muller (1958). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** First days of Tết, around which people come less before and more after. */
const tets: readonly Day[] = ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06'];

/**
 * One centre's days. On purpose unlike the forecast's own assumptions: weeks hang together (AR(1)), the volume has a
 * trend, a yearly wave and a lull and a rush around Tết, people are surveyed days after they came, the response rate has
 * bursts, lazy weeks, for some centres one lasting step, and for some a push at each month's end.
 */
export function simulateCentre(seed: number, from: Day, to: Day): DayCounts[] {
  const chance = seededChance(seed);
  const volume = volumeProcess(chance);
  const response = responseProcess(chance, countDays(from, to));
  const daysToReturn = 1 + 4 * chance.uniform();
  let waiting = 0;
  return listDays(from, to).map((day, index) => {
    const mean = volume(day, index);
    const rate = response(day, index);
    const eligible = poisson(mean, chance);
    waiting += eligible;
    // Results are handed over on days the centre works, a fraction of what waits each day; the rate is of those.
    const returned = mean > 0 ? binomial(waiting, 1 / daysToReturn, chance) : 0;
    waiting -= returned;
    return { day, eligible, surveyed: binomial(returned, rate, chance) };
  });
}

/** Daily means: 5–150 a day, overdispersed by a gamma factor per day; zero when closed. */
function volumeProcess(chance: Chance): (day: Day, index: number) => number {
  const base = 5 * 30 ** chance.uniform();
  const weekdays = [0, 1.25, 1.05, 1, 0.95, 0.85].map((usual) => usual * Math.exp(0.1 * chance.normal()));
  const saturday = chance.uniform() < 0.25 ? 0.2 + 0.4 * chance.uniform() : 0;
  const trendPerDay = (0.3 * chance.normal()) / 365;
  const wave = 0.1 * chance.uniform();
  const wavePhase = 2 * Math.PI * chance.uniform();
  const persistence = 0.3 + 0.5 * chance.uniform();
  const weekSpread = 0.08 + 0.14 * chance.uniform();
  const daySpread = 0.1 + 0.2 * chance.uniform();
  let week = 0;
  return (day, index) => {
    if (weekdayOf(day) === 1) week = persistence * week + weekSpread * chance.normal();
    const daily = Math.exp(daySpread * chance.normal() - daySpread ** 2 / 2);
    const blackout = chance.uniform() < 0.004;
    const profile = profileOf(day, weekdays, saturday);
    if (profile === 0 || blackout) return 0;
    const season = wave * Math.sin((2 * Math.PI * index) / 365 + wavePhase);
    return base * profile * Math.exp(trendPerDay * index + season + week) * aroundTet(day) * daily;
  };
}

function profileOf(day: Day, weekdays: readonly number[], saturday: number): number {
  if (isDayOff(day)) return 0;
  if (weekdayOf(day) === 6) return isSwappedSaturday(day) ? 0.7 : saturday;
  return weekdays[weekdayOf(day)] ?? 0;
}

function aroundTet(day: Day): number {
  for (const tet of tets) {
    const after = countDays(tet, day) - 1;
    if (after >= -12 && after < 0) return 0.75;
    if (after > 0 && after <= 18) return 1.25;
  }
  return 1;
}

/** Response rate per day, 5–25 % in the middle. */
function responseProcess(chance: Chance, length: number): (day: Day, index: number) => number {
  const base = 0.05 * 5 ** chance.uniform();
  const persistence = 0.2 + 0.5 * chance.uniform();
  const weekSpread = 0.12 + 0.2 * chance.uniform();
  const daySpread = 0.15 + 0.2 * chance.uniform();
  const trendPerDay = (0.2 * chance.normal()) / 365;
  const stepAt = chance.uniform() < 0.35 ? length * chance.uniform() : Number.POSITIVE_INFINITY;
  const step = Math.exp(0.35 * chance.normal());
  const push = chance.uniform() < 0.2 ? 1.4 : 1;
  let week = 0;
  let mood = 1;
  return (day, index) => {
    if (weekdayOf(day) === 1) {
      week = persistence * week + weekSpread * chance.normal();
      const draw = chance.uniform();
      mood = 1;
      if (draw < 0.05) mood = 0.35;
      if (draw > 0.95) mood = 1.9;
    }
    const lasting = index >= stepAt ? step : 1;
    const monthEnd = Number(day.slice(8)) >= 24 ? push : 1;
    const daily = Math.exp(daySpread * chance.normal());
    return Math.min(0.95, base * lasting * mood * monthEnd * daily * Math.exp(trendPerDay * index + week));
  };
}

/** Knuth's product of uniforms, in pieces small enough for the exponential. */
function poisson(mean: number, { uniform }: Chance): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 50) {
    const limit = Math.exp(-Math.min(50, left));
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  }
  return count;
}

function binomial(trials: number, probability: number, { uniform }: Chance): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial += 1) if (uniform() < probability) count += 1;
  return count;
}
