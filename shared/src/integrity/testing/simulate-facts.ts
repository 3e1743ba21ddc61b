import { type Day, listDays } from '../../period/day.ts';
import { isWorkingDay } from '../../period/working-days.ts';
import { counterQuestionnaire } from '../../questionnaire/catalogue.ts';
import { centres, drawPeriod } from '../../scoring/testing/simulate-centre.ts';
import type { CounterBallots, IntegrityFacts, TabletDay } from '../facts.ts';
import { openingHoursOf } from '../opening-hours.ts';

/** How often people come, by half hours from 07:30: a busy morning, a quiet noon, a few at the end of the day. */
const BUSY = [0.6, 1, 1.6, 1.8, 1.6, 1.4, 1, 0.7, 0.2, 0.05, 0.05, 0.3, 1, 1.4, 1.3, 1.1, 1, 0.9, 0.7];
const OPENS = 450;

export type Chance = () => number;
type Shares = { hasty: number; sameLevel: number; assisted: number };

/** What somebody who fills in forms himself does at the first counter. */
export type Dishonesty = { days: number; formsADay: number };

/**
 * A quarter of a centre: counters that differ a little in everything, busy and quiet days, families who come together;
 * and the year before. With `dishonesty` forms are added before closing time, fast and all of one level.
 */
export function simulateFacts(chance: Chance, dishonesty: Dishonesty | null = null): IntegrityFacts {
  const names = Array.from({ length: 1 + Math.floor(chance() * 5) }, (_, index) => `Quầy ${index + 1}`);
  const days = listDays('2026-04-01', '2026-06-30').filter((day) => isWorkingDay(day));
  const usual = { hasty: 0.02 + chance() * 0.2, sameLevel: 0.2 + chance() * 0.5, assisted: chance() * 0.5 };
  const visits = new Map(names.map((name) => [name, visitsOf(name, days, 1 + chance() * 11, chance)]));
  const counters = names.map((name) => drawBallots(name, countVisits(visits.get(name)), vary(usual, chance), chance));
  const before = names.map((name) => drawBallots(name, 4 * countVisits(visits.get(name)), vary(usual, chance), chance));
  const scores = names.map((name) => ({
    counter: name,
    keptBack: false,
    tallies: drawScores(countVisits(visits.get(name)), chance),
  }));
  const facts = {
    ...{ counters, before, scores, lead: 'top2' as const, unequal: [] },
    tabletDays: [...visits.values()].flat(),
    hours: openingHoursOf({ from: '07:30', to: '17:00' }, [], new Set(days)),
  };
  return dishonesty === null ? facts : addForms(facts, dishonesty, chance);
}

function visitsOf(counter: string, days: readonly Day[], aDay: number, chance: Chance): TabletDay[] {
  return days.flatMap((day) => {
    const minutes: number[] = [];
    const busy = (0.5 + chance()) * aDay;
    for (const [index, weight] of BUSY.entries()) {
      for (let left = drawPoisson((busy * weight) / BUSY.length, chance); left > 0; left -= 1) {
        const minute = OPENS + 30 * (index + chance());
        const family = chance() < 0.04 ? 2 + Math.floor(chance() * 3) : 1;
        for (let member = 0; member < family; member += 1) minutes.push(minute + 1.7 * member);
      }
    }
    return minutes.length === 0 ? [] : [{ counter, tablet: counter, day, minutes: minutes.sort((a, b) => a - b) }];
  });
}

function addForms(facts: IntegrityFacts, { days, formsADay }: Dishonesty, chance: Chance): IntegrityFacts {
  const name = facts.counters[0]?.counter ?? '';
  let left = days;
  const tabletDays = facts.tabletDays.map((one) => {
    if (one.counter !== name || left === 0) return one;
    left -= 1;
    const added = Array.from({ length: formsADay }, (_, index) => 1000 + index + chance() * 0.5);
    return { ...one, minutes: [...one.minutes, ...added].sort((a, b) => a - b) };
  });
  const forms = (days - left) * formsADay;
  const counters = facts.counters.map((one) => {
    if (one.counter !== name) return one;
    const { ballots, measured, hasty, long, sameLevel, atTablet } = one;
    return {
      ...{ ...one, ballots: ballots + forms, atTablet: atTablet + forms },
      ...{ measured: measured + forms, hasty: hasty + forms, long: long + forms, sameLevel: sameLevel + forms },
    };
  });
  return { ...facts, tabletDays, counters };
}

function drawBallots(counter: string, ballots: number, shares: Shares, chance: Chance): CounterBallots {
  const draw = (share: number) => {
    let count = 0;
    for (let one = 0; one < ballots; one += 1) if (chance() < share) count += 1;
    return count;
  };
  return {
    ...{ counter, ballots, measured: ballots, long: ballots, atTablet: ballots },
    ...{ hasty: draw(shares.hasty), sameLevel: draw(shares.sameLevel), assisted: draw(shares.assisted) },
  };
}

/** Sixty answers a counter say as much of false alarms as all of them, and are drawn faster. */
function drawScores(persons: number, chance: Chance) {
  const model = { thresholds: centres.good, alike: 0.6, shift: (chance() - 0.5) * 0.2 };
  return drawPeriod(Math.min(persons, 60), counterQuestionnaire, model, chance);
}

function vary({ hasty, sameLevel, assisted }: Shares, chance: Chance): Shares {
  const near = (share: number, by: number) => Math.min(1, Math.max(0, share + (2 * chance() - 1) * by));
  return { hasty: near(hasty, 0.03), sameLevel: near(sameLevel, 0.05), assisted: near(assisted, 0.08) };
}

const countVisits = (days: readonly TabletDay[] = []) => days.reduce((sum, { minutes }) => sum + minutes.length, 0);

function drawPoisson(mean: number, chance: Chance): number {
  let count = 0;
  for (let left = Math.exp(-mean), product = chance(); product > left; product *= chance()) count += 1;
  return count;
}
