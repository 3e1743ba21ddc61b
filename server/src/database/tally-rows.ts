import { type Span, spanHolding, spans } from '@hailong/shared/period/cover-period.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { addBallot, tallyVectorLength } from '@hailong/shared/scoring/tally-vector.ts';
import { type BallotGroup, readPackedLevels } from './ballot-groups.ts';

/** What ballots are told apart by in `tallies`. Weeks are kept for everything alone. */
export const dimensions = ['field', 'counter', 'channel', 'language', 'mode', 'age', 'gender'] as const;

/** The places of `tallies.modes`. */
export const talliedModes: readonly string[] = ['self', 'assisted', 'phone', 'paper', 'file'];

/** A row of `tallies`, or what is to be added to one. */
export type TallyRow = {
  unitId: string;
  span: Span;
  /** One of `dimensions`, or '' for everything; then the value is '' too. */
  dimension: string;
  beginsOn: string;
  value: string;
  form: Questionnaire;
  ballots: number;
  modes: number[];
  counts: Float64Array;
};

/**
 * What ballots of a unit add to its rows, or with sign −1 take away. A ballot to a questionnaire that this release does
 * not know is in no row; `verify` names it.
 */
export function countTallies(unitId: string, groups: Iterable<BallotGroup>, sign: 1 | -1 = 1): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  const begins = new Map<string, [Span, string][]>();
  for (const group of groups) {
    const form = findQuestionnaire(group.questionnaire, group.version);
    if (form === null) continue;
    const counted = countGroup(form, group, sign);
    const known = begins.get(group.day) ?? spans.map((span) => [span, spanHolding(group.day, span).from]);
    begins.set(group.day, known);
    for (const [span, beginsOn] of known) {
      for (const [dimension, value] of placesOf(group, span)) {
        const row = { unitId, span, dimension, beginsOn, value, form };
        const key = keyOf(row);
        const found = rows.get(key) ?? { ...row, ballots: 0, modes: [0, 0, 0, 0, 0], counts: emptyCounts(form) };
        rows.set(key, found);
        addTo(found, counted);
      }
    }
  }
  return [...rows.values()];
}

/** The same for a unit above, whose rows know nothing of counters. */
export function tallyRowsAbove(rows: readonly TallyRow[], unitId: string): TallyRow[] {
  return rows.filter(({ dimension }) => dimension !== 'counter').map((row) => ({ ...row, unitId }));
}

type Counted = Pick<TallyRow, 'ballots' | 'modes' | 'counts'>;

function countGroup(form: Questionnaire, { mode, levels }: BallotGroup, sign: 1 | -1): Counted {
  const counts = emptyCounts(form);
  let ballots = 0;
  for (const ballot of readPackedLevels(levels)) {
    addBallot(counts, form, ballot, sign);
    ballots += sign;
  }
  return { ballots, modes: talliedModes.map((one) => (one === mode ? ballots : 0)), counts };
}

/** What is unknown is in no row of its dimension: an empty name is none. */
function placesOf(group: BallotGroup, span: Span): [dimension: string, value: string][] {
  if (span === 'week') return [['', '']];
  const known = dimensions.flatMap((dimension): [string, string][] => {
    const value = group[dimension] ?? '';
    return value === '' ? [] : [[dimension, value]];
  });
  return [['', ''], ...known];
}

function addTo(row: Counted, { ballots, modes, counts }: Counted): void {
  row.ballots += ballots;
  for (const [place, count] of modes.entries()) row.modes[place] = (row.modes[place] ?? 0) + count;
  for (let place = 0; place < counts.length; place += 1)
    row.counts[place] = (row.counts[place] ?? 0) + (counts[place] ?? 0);
}

function emptyCounts(form: Questionnaire): Float64Array {
  return new Float64Array(tallyVectorLength(form));
}

export function keyOf({ unitId, span, dimension, beginsOn, value, form }: Omit<TallyRow, keyof Counted>): string {
  return JSON.stringify([unitId, span, dimension, beginsOn, value, form.id, form.version]);
}
