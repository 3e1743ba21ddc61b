import { setImmediate } from 'node:timers/promises';
import { spanHolding } from '@hailong/shared/period/cover-period.ts';
import { answerPlaces, pooledParts } from '@hailong/shared/questionnaire/answer-places.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { emptyPooledTally, SATISFIED_FROM } from '@hailong/shared/scoring/tally.ts';
import type { BallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import type { CountedGroup, StoredTally } from '../database/verify-tallies.ts';

/** What should stand in `tallies`, by key; numbers in the order [ballots, modes, counts]. */
export type Recount = Map<string, number[]>;

const modes: readonly string[] = ['self', 'assisted', 'phone', 'paper', 'file'];
const dimensions = ['field', 'counter', 'channel', 'language', 'mode', 'age', 'gender'] as const;
const GROUPS_AT_ONCE = 500;
/** The number of ballots, and how they were filled in. */
const HEAD = 1 + modes.length;

/**
 * Counts ballots the obvious way, each by itself, written a second time on purpose: nothing is shared with the code that
 * fills the table. `tallyBallots` itself would take an hour for ten million. Lets others have their turn in between.
 * @returns the rows of tallied ballots, and under the name of each form what all of its ballots make
 */
export async function recountBallots(groups: readonly CountedGroup[]): Promise<{ rows: Recount; forms: Recount }> {
  const rows: Recount = new Map();
  const forms: Recount = new Map();
  for (const [index, group] of groups.entries()) {
    if (index % GROUPS_AT_ONCE === GROUPS_AT_ONCE - 1) await setImmediate();
    const form = findQuestionnaire(group.questionnaire, group.version);
    if (form === null || group.excluded) continue;
    const numbers = numbersOf(form, group);
    add(forms, nameOf(group), numbers);
    if (group.tallied) for (const key of keysOf(group)) add(rows, key, numbers);
  }
  return { rows, forms };
}

/** As `keyOf` makes them, without making rows first: there are eight for each of ten million ballots. */
function keysOf(group: CountedGroup): string[] {
  const name = nameOf(group);
  const halfMonth = `${name} half-month ${beginOf(group.day, 'half-month')}`;
  const known = dimensions.filter((dimension) => group[dimension] !== null && group[dimension] !== '');
  const parts = known.map((dimension) => `${halfMonth} ${dimension} ${group[dimension]}`);
  return [`${name} week ${beginOf(group.day, 'week')}`, halfMonth, ...parts];
}

const begins = { 'half-month': new Map<string, string>(), week: new Map<string, string>() };

/** There are many ballots of a day, and few days. */
function beginOf(day: string, span: 'half-month' | 'week'): string {
  const known = begins[span].get(day) ?? spanHolding(day, span).from;
  begins[span].set(day, known);
  return known;
}

/** `sipas-service v1` */
export function nameOf({ questionnaire, version }: { questionnaire: string; version: number }): string {
  return `${questionnaire} v${version}`;
}

function numbersOf(form: Questionnaire, { mode, levels }: CountedGroup): number[] {
  const [first = '', ...others] = levels.split('/');
  const numbers = numbersOfBallot(form, mode, first);
  for (const ballot of others) addTo(numbers, numbersOfBallot(form, mode, ballot));
  return numbers;
}

/** @param levels a digit for each place, `-` for none */
export function numbersOfBallot(form: Questionnaire, mode: string, levels: string): number[] {
  const { places, pools, length } = layoutOf(form);
  const numbers = new Array<number>(length).fill(0);
  numbers[0] = 1;
  numbers[1 + modes.indexOf(mode)] = 1;
  for (let place = 0; place < places; place += 1) {
    const level = levelAt(levels, place);
    if (level !== null) numbers[HEAD + 6 * place + level] = 1;
  }
  for (const [index, pool] of pools.entries()) {
    let answered = 0;
    let satisfied = 0;
    let sum = 0;
    for (const place of pool) {
      const level = levelAt(levels, place) ?? 0;
      if (level >= 1) answered += 1;
      if (level >= SATISFIED_FROM) satisfied += 1;
      sum += level;
    }
    const at = HEAD + 6 * (places + index);
    numbers[at] = answered > 0 ? 1 : 0;
    numbers[at + 1] = answered * answered;
    numbers[at + 2] = satisfied * satisfied;
    numbers[at + 3] = answered * satisfied;
    numbers[at + 4] = sum * sum;
    numbers[at + 5] = answered * sum;
  }
  return numbers;
}

function levelAt(levels: string, place: number): number | null {
  const level = levels.charCodeAt(place) - 48;
  return level >= 0 && level <= 5 ? level : null;
}

/** `pools`: the answer places of everything, then of each part. */
type Layout = { places: number; pools: readonly (readonly number[])[]; length: number };

function layoutOf(form: Questionnaire): Layout {
  const known = layouts.get(form);
  if (known !== undefined) return known;
  const places = answerPlaces(form);
  const placesOf = (belongs: (factor: string) => boolean) =>
    places.flatMap(({ factor }, place) => (factor !== null && belongs(factor) ? [place] : []));
  const parts = pooledParts(form).map(({ factors }) => placesOf((factor) => factors.includes(factor)));
  const pools = [placesOf(() => true), ...parts];
  const layout = { places: places.length, pools, length: HEAD + 6 * (places.length + pools.length) };
  layouts.set(form, layout);
  return layout;
}

const layouts = new Map<Questionnaire, Layout>();

/** A tally as it is laid out in the table. */
export function flatten(form: Questionnaire, tallies: BallotTallies): number[] {
  const { overall, factors, questions } = tallies;
  const places = answerPlaces(form).flatMap(({ id }) => {
    const { notApplicable, counts } = questions.get(id) ?? emptyPooledTally;
    return [notApplicable, ...counts];
  });
  const pools = [overall, ...pooledParts(form).map(({ id }) => factors.get(id) ?? emptyPooledTally)].flatMap((pool) => [
    pool.persons,
    pool.sumAnsweredSquared,
    pool.sumSatisfiedSquared,
    pool.sumProducts,
    pool.sumLevelsSquared,
    pool.sumLevelProducts,
  ]);
  const ballots = tallies.forms.get(form) ?? 0;
  return [ballots, ...modes.map((mode) => tallies.modes.get(mode) ?? 0), ...places, ...pools];
}

/** Adds what is stored for a unit below. */
export function addStored(rows: Recount, stored: readonly StoredTally[]): void {
  for (const row of stored) if (row.dimension !== 'counter') add(rows, keyOf(row), storedNumbers(row));
}

/** The keys of rows that are not what they should be. Rows of nothing are as good as none. */
export function differences(rows: Recount, stored: readonly StoredTally[]): string[] {
  const left: Recount = new Map([...rows].map(([key, numbers]) => [key, numbers.map((number) => -number)]));
  for (const row of stored) add(left, keyOf(row), storedNumbers(row));
  return [...left].filter(([, numbers]) => numbers.some((number) => number !== 0)).map(([key]) => key);
}

function storedNumbers({ ballots, modes: ofModes, counts }: StoredTally): number[] {
  return [ballots, ...JSON.parse(`[${ofModes.slice(1, -1)},${counts.slice(1, -1)}]`)];
}

function keyOf(row: Omit<StoredTally, 'ballots' | 'modes' | 'counts'>): string {
  const { span, dimension, beginsOn, value } = row;
  return [nameOf(row), span, beginsOn, dimension, value].filter((part) => part !== '').join(' ');
}

function add(sums: Recount, key: string, numbers: readonly number[]): void {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, [...numbers]);
    return;
  }
  addTo(sum, numbers);
}

function addTo(sum: number[], numbers: readonly number[]): void {
  for (let place = 0; place < numbers.length; place += 1) sum[place] = (sum[place] ?? 0) + (numbers[place] ?? 0);
}
