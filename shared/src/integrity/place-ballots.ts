import type { Day } from '../period/day.ts';
import { groupBy } from './group-by.ts';

/** With fewer than five, a ballot would lead to the few citizens who were there. */
const FEWEST = 5;

/** Ballots of one counter on one day; `counter` null: by no counter, e.g. by phone, whose day is never told. */
export type Cell = { counter: string | null; day: Day; ballots: number };
/** How closely a ballot may be told: null where it is not. */
export type Place = { counter: string | null; day: Day | null };

export type Placing = (counter: string | null, day: Day) => Place | null;

/**
 * How closely each ballot of one month may be told: its counter and day, its counter alone, the month alone, or not at
 * all. Whoever is told the same is one of five or more, and so is what is left when those told more closely are taken
 * away: where a few would remain, the smallest of the others joins them.
 */
export function placeBallots(month: readonly Cell[]): Placing {
  const told = new Map<string, Place>();
  const left: Cell[] = [];
  const byCounter = groupBy(
    month.filter(({ counter }) => counter !== null),
    ({ counter }) => counter,
  );
  for (const cells of byCounter.values()) {
    const { close, coarse } = split(cells);
    for (const cell of close) told.set(keyOf(cell), { counter: cell.counter, day: cell.day });
    if (sum(coarse) < FEWEST) left.push(...coarse);
    else for (const cell of coarse) told.set(keyOf(cell), { counter: cell.counter, day: null });
  }
  const monthOnly = fillUp([...left, ...month.filter(({ counter }) => counter === null)], month, told);
  const place = sum(monthOnly) < FEWEST ? null : { counter: null, day: null };
  const inMonth = new Set(monthOnly.map(keyOf));
  return (counter, day) => {
    const key = keyOf({ counter, day });
    return inMonth.has(key) ? place : (told.get(key) ?? null);
  };
}

/** Days with enough of their own, and the others, joined by the smallest of the first while they are too few. */
function split(cells: readonly Cell[]): { close: Cell[]; coarse: Cell[] } {
  const sorted = [...cells].sort(bySize);
  const coarse = sorted.filter(({ ballots }) => ballots < FEWEST);
  const close = sorted.filter(({ ballots }) => ballots >= FEWEST);
  if (coarse.length > 0 && sum(coarse) < FEWEST) coarse.push(...close.splice(0, 1));
  return { close, coarse };
}

/** What is told by its month alone, joined by the smallest group that is told more closely while it is too little. */
function fillUp(few: readonly Cell[], month: readonly Cell[], told: ReadonlyMap<string, Place>): Cell[] {
  if (few.length === 0 || sum(few) >= FEWEST) return [...few];
  const closer = month.filter((cell) => told.has(keyOf(cell)));
  const groups = [...groupBy(closer, (cell) => JSON.stringify(told.get(keyOf(cell)))).values()];
  const [smallest = []] = groups.sort((a, b) => sum(a) - sum(b) || compareTexts(firstKey(a), firstKey(b)));
  return [...few, ...smallest];
}

const keyOf = ({ counter, day }: Pick<Cell, 'counter' | 'day'>) => JSON.stringify([counter, day]);
const firstKey = (cells: readonly Cell[]) => cells.map(keyOf).sort()[0] ?? '';
const sum = (cells: readonly Cell[]) => cells.reduce((total, { ballots }) => total + ballots, 0);
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const bySize = (a: Cell, b: Cell) => a.ballots - b.ballots || compareTexts(a.day, b.day);
