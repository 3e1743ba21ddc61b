import { answerPlaces, type PooledPart, pooledParts } from '../questionnaire/answer-places.ts';
import { asksInTurn } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type CriterionTally, emptyCriterionTally, mergeCriterionTallies, type PooledTally } from './tally.ts';
import { type BallotTallies, emptyBallotTallies } from './tally-ballots.ts';

/**
 * The tally of one form as a row of numbers, so that tallies add up number by number, in SQL too:
 * for each answer place in printed order [not applicable, level 1 … 5], then for everything, each pooled factor in printed
 * order and each content where there are several [persons, Σn², Σs², Σn·s, Σt², Σn·t] (see `PooledTally`). A released form is frozen, so its layout is.
 */
export type TallyVector = number[] | Float64Array;

/** Numbers of one answer place, and of one pool. */
const WIDTH = 6;
const EVERYTHING = '';

/** A pooled score: places `start` up to before `end`, which stand together in print; its numbers begin `at`. */
type Pool = { id: string; start: number; end: number; at: number };
type Layout = { places: number; pools: readonly Pool[]; length: number };

export function tallyVectorLength(form: Questionnaire): number {
  return layoutOf(form).length;
}

/**
 * Adds one ballot, or with sign −1 takes it away again. Ten million ballots pass here: nothing is allocated.
 * @param levels as packed: 1–5, 0 = not applicable, null = not answered
 */
export function addBallot(
  vector: TallyVector,
  form: Questionnaire,
  levels: readonly (number | null)[],
  sign: 1 | -1,
): void {
  const { places, pools } = layoutOf(form);
  for (let place = 0; place < places; place += 1) {
    const level = levels[place];
    if (level !== null && level !== undefined) increase(vector, WIDTH * place + level, sign);
  }
  for (const pool of pools) addPerson(vector, pool, levels, sign);
}

function addPerson(vector: TallyVector, pool: Pool, levels: readonly (number | null)[], sign: 1 | -1): void {
  const { start, end, at } = pool;
  let answered = 0;
  let satisfied = 0;
  let sum = 0;
  for (let place = start; place < end; place += 1) {
    const level = levels[place] ?? 0;
    if (level > 0) answered += 1;
    if (level >= 4) satisfied += 1;
    sum += level;
  }
  if (answered === 0) return;
  increase(vector, at, sign);
  increase(vector, at + 1, sign * answered * answered);
  increase(vector, at + 2, sign * satisfied * satisfied);
  increase(vector, at + 3, sign * answered * satisfied);
  increase(vector, at + 4, sign * sum * sum);
  increase(vector, at + 5, sign * answered * sum);
}

function increase(vector: TallyVector, at: number, by: number): void {
  vector[at] = (vector[at] ?? 0) + by;
}

/**
 * The tallies that a vector holds.
 * @param told what it doesn't: how many ballots, and how they were filled in
 */
export function readTallyVector(
  form: Questionnaire,
  vector: Readonly<ArrayLike<number>>,
  told: { ballots: number; modes: ReadonlyMap<string, number> },
): BallotTallies {
  if (told.ballots === 0) return emptyBallotTallies;
  const { pools } = layoutOf(form);
  const tallies = answerPlaces(form).map((_, place) => readPlace(vector, place));
  const read = (pool: Pool): PooledTally => {
    const own = tallies.slice(pool.start, pool.end).reduce(mergeCriterionTallies, emptyCriterionTally);
    return { ...own, ...readPersons(form, vector, pool.at) };
  };
  const [everything, ...factors] = pools;
  return {
    forms: new Map([[form, told.ballots]]),
    modes: told.modes,
    overall: everything === undefined ? emptyBallotTallies.overall : read(everything),
    factors: new Map(factors.map((pool) => [pool.id, read(pool)])),
    questions: new Map(answerPlaces(form).map(({ id }, place) => [id, tallies[place] ?? emptyCriterionTally])),
  };
}

function readPlace(vector: Readonly<ArrayLike<number>>, place: number): CriterionTally {
  const level = (one: number) => vector[WIDTH * place + one] ?? 0;
  return { counts: [level(1), level(2), level(3), level(4), level(5)], notApplicable: level(0) };
}

function readPersons(
  form: Questionnaire,
  vector: Readonly<ArrayLike<number>>,
  at: number,
): Omit<PooledTally, keyof CriterionTally> {
  const number = (index: number) => vector[at + index] ?? 0;
  return {
    persons: number(0),
    personsAskedAll: asksInTurn(form) ? 0 : number(0),
    sumAnsweredSquared: number(1),
    sumSatisfiedSquared: number(2),
    sumProducts: number(3),
    sumLevelsSquared: number(4),
    sumLevelProducts: number(5),
  };
}

function layoutOf(form: Questionnaire): Layout {
  const known = layouts.get(form);
  if (known !== undefined) return known;
  const places = answerPlaces(form);
  const spanOf = ({ id, factors }: PooledPart, at: number): Pool => {
    const own = places.flatMap(({ factor }, place) => (factor !== null && factors.includes(factor) ? [place] : []));
    const start = own[0] ?? 0;
    const end = start + own.length;
    if (own.some((place, index) => place !== start + index)) throw new Error(`criteria of ${form.id} stand apart`);
    return { id, start, end, at };
  };
  const parts = [{ id: EVERYTHING, factors: places.flatMap(({ factor }) => factor ?? []) }, ...pooledParts(form)];
  const pools = parts.map((part, index) => spanOf(part, WIDTH * (places.length + index)));
  const layout = { places: places.length, pools, length: WIDTH * (places.length + parts.length) };
  layouts.set(form, layout);
  return layout;
}

const layouts = new WeakMap<Questionnaire, Layout>();
