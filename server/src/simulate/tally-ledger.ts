import type { Span } from '@hailong/shared/period/cover-period.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { addBallot, tallyVectorLength } from '@hailong/shared/scoring/tally-vector.ts';
import { dimensions, talliedModes } from '../database/tally-rows.ts';
import type { Levels } from './simulated-answers.ts';

/** What tallies are kept by besides everything; null is unknown, and in no row of its dimension. */
export type Told = { mode: string } & Record<(typeof dimensions)[number], string | null>;

type Slot = { ballots: number; modes: number[]; counts: Float64Array };
/** By dimension, then by value. */
type Slots = Map<string, Map<string, Slot>>;
type Page = { form: Questionnaire; slots: Record<Span, Slots> };

/** Counts the ballots of one unit until they are written: a half-month and a week at a time. */
export type Ledger = { unitId: string; pages: Map<Questionnaire, Page> };

export function openLedger(unitId: string): Ledger {
  return { unitId, pages: new Map() };
}

/**
 * Counts a ballot as `countTallies` does. That one adds to rows in the database, night after night; here each row is
 * written once, when its half-month or week is full, which is what makes ten million a matter of minutes.
 */
export function countBallot(ledger: Ledger, form: Questionnaire, levels: Levels, told: Told): void {
  const { slots } = pageOf(ledger, form);
  const place = talliedModes.indexOf(told.mode);
  const count = (own: Slots, dimension: string, value: string) => {
    const slot = slotOf(own, dimension, value, form);
    slot.ballots += 1;
    slot.modes[place] = (slot.modes[place] ?? 0) + 1;
    addBallot(slot.counts, form, levels, 1);
  };
  count(slots.week, '', '');
  for (const dimension of dimensions) {
    const value = told[dimension];
    if (value !== null) count(slots['half-month'], dimension, value);
  }
}

/** Writes what was counted since the last time and begins anew; the unit above gets the same, without counters. */
export function writeLedger(
  ledger: Ledger,
  { span, beginsOn, above }: { span: Span; beginsOn: Day; above: Ledger | null },
  write: (row: string) => void,
): void {
  for (const { form, slots } of ledger.pages.values()) {
    const own = slots[span];
    if (span === 'half-month') sumUp(own, form);
    const upper = above === null ? null : pageOf(above, form).slots[span];
    for (const [dimension, value, slot] of usedSlots(own)) {
      write(rowOf([ledger.unitId, span, beginsOn, dimension, value], form, slot));
      if (upper !== null && dimension !== 'counter') addSlot(slotOf(upper, dimension, value, form), slot);
      emptySlot(slot);
    }
  }
}

/** Every ballot has one mode, so those rows add up to everything: it is not counted twice, here and below. */
function sumUp(slots: Slots, form: Questionnaire): void {
  const whole = slotOf(slots, '', '', form);
  emptySlot(whole);
  for (const slot of slots.get('mode')?.values() ?? []) addSlot(whole, slot);
}

function* usedSlots(slots: Slots): Generator<[dimension: string, value: string, slot: Slot]> {
  for (const [dimension, values] of slots) {
    for (const [value, slot] of values) if (slot.ballots > 0) yield [dimension, value, slot];
  }
}

function pageOf({ pages }: Ledger, form: Questionnaire): Page {
  let page = pages.get(form);
  if (page === undefined) {
    page = { form, slots: { 'half-month': new Map(), week: new Map() } };
    pages.set(form, page);
  }
  return page;
}

function slotOf(slots: Slots, dimension: string, value: string, form: Questionnaire): Slot {
  let values = slots.get(dimension);
  if (values === undefined) {
    values = new Map();
    slots.set(dimension, values);
  }
  let slot = values.get(value);
  if (slot === undefined) {
    slot = { ballots: 0, modes: talliedModes.map(() => 0), counts: new Float64Array(tallyVectorLength(form)) };
    values.set(value, slot);
  }
  return slot;
}

function addSlot(slot: Slot, { ballots, modes, counts }: Slot): void {
  slot.ballots += ballots;
  for (const [place, count] of modes.entries()) slot.modes[place] = (slot.modes[place] ?? 0) + count;
  for (let place = 0; place < counts.length; place += 1) {
    slot.counts[place] = (slot.counts[place] ?? 0) + (counts[place] ?? 0);
  }
}

function emptySlot(slot: Slot): void {
  slot.ballots = 0;
  slot.modes.fill(0);
  slot.counts.fill(0);
}

function rowOf(key: readonly string[], { id, version }: Questionnaire, { ballots, modes, counts }: Slot): string {
  return `${key.join('\t')}\t${id}\t${version}\t${ballots}\t{${modes.join()}}\t{${joined(counts)}}\n`;
}

const digits = Buffer.alloc(8_192);
const COMMA = 44;
const ZERO = 48;

/** What `join` gives, for whole numbers from nought on, in a fifth of the time: there are a thousand million of them. */
function joined(counts: Float64Array): string {
  let at = 0;
  for (const count of counts) {
    if (count < 10) {
      digits[at] = ZERO + count;
      at += 1;
    } else {
      at += digits.write(String(count), at, 'latin1');
    }
    digits[at] = COMMA;
    at += 1;
  }
  return digits.toString('latin1', 0, at - 1);
}
