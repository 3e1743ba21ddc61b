import { type Span, spanHolding, spans } from '@hailong/shared/period/cover-period.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Bulk, BulkTable } from '../database/bulk-load.ts';
import { bulkTables } from '../database/simulated-country.ts';
import { type CentreState, type DayFrame, type DayRows, frameDay, simulateDay } from './simulated-centre-day.ts';
import { countryId } from './simulated-country.ts';
import { countBallot, type Ledger, openLedger, writeLedger } from './tally-ledger.ts';

export type Written = { dossiers: number; tallies: number };

/** Bytes of one table that are gathered before they are sent. */
const ENOUGH = 2_000_000;
/** Centres after which whatever was sent may leave the process. */
const CENTRES_AT_A_TIME = 100;
const DAYS_BETWEEN_WORDS = 30;

type Plan = { days: readonly Day[]; unsealedFrom: Day; asOf: string; told: (what: string, part: number) => void };
type Rows = DayRows & { tallies: string };
type Ledgers = { centres: { ledger: Ledger; provinceId: string }[]; provinces: Map<string, Ledger>; country: Ledger };

/** Day by day, as rows come to a real server, and not centre by centre: what is read together lies far apart. */
export async function simulateDays(bulk: Bulk, centres: readonly CentreState[], plan: Plan): Promise<Written> {
  const ledgers = openLedgers(centres);
  const rows: Rows = { sightings: '', dossiers: '', participations: '', ballots: '', tallies: '' };
  const send = createSender(bulk, rows);
  let tallies = 0;
  for (const [index, day] of plan.days.entries()) {
    const frame = frameDay(day, index, { isSealed: day < plan.unsealedFrom, asOf: plan.asOf });
    await writeDay(centres, frame, { ledgers, rows, send });
    const isLast = index === plan.days.length - 1;
    for (const span of spans) {
      const { from, to } = spanHolding(day, span);
      if (isLast || day === to) tallies += await writeSpan(span, from, { ledgers, rows, send });
    }
    if (isLast || index % DAYS_BETWEEN_WORDS === 0) plan.told(day, (index + 1) / plan.days.length);
  }
  await send(0);
  return { dossiers: centres.reduce((sum, centre) => sum + centre.listed, 0), tallies };
}

async function writeDay(centres: readonly CentreState[], frame: DayFrame, writing: Writing): Promise<void> {
  const { ledgers, rows, send } = writing;
  for (const [number, centre] of centres.entries()) {
    const counted = simulateDay(centre, frame, rows);
    const ledger = ledgers.centres[number]?.ledger;
    if (frame.tallied && ledger !== undefined) {
      for (const { form, levels, told } of counted) countBallot(ledger, form, levels, told);
    }
    if (number % CENTRES_AT_A_TIME === 0) await sendAndBreathe(send);
  }
}

function openLedgers(centres: readonly CentreState[]): Ledgers {
  const provinces = new Map<string, Ledger>();
  for (const { provinceId } of centres) {
    if (!provinces.has(provinceId)) provinces.set(provinceId, openLedger(provinceId));
  }
  return {
    centres: centres.map(({ unitId, provinceId }) => ({ ledger: openLedger(unitId), provinceId })),
    provinces,
    country: openLedger(countryId),
  };
}

type Sender = (atLeast: number) => Promise<void>;

/** What is on its way leaves the process only when nothing else runs. */
async function sendAndBreathe(send: Sender): Promise<void> {
  await send(ENOUGH);
  await new Promise(setImmediate);
}

type Writing = { ledgers: Ledgers; rows: Rows; send: Sender };

/** From below to above: what a unit writes, the one above it has counted. @returns how many rows */
async function writeSpan(span: Span, beginsOn: Day, { ledgers, rows, send }: Writing): Promise<number> {
  let count = 0;
  const write = (row: string) => {
    count += 1;
    rows.tallies += row;
  };
  for (const [number, { ledger, provinceId }] of ledgers.centres.entries()) {
    writeLedger(ledger, { span, beginsOn, above: ledgers.provinces.get(provinceId) ?? null }, write);
    if (number % CENTRES_AT_A_TIME === 0) await sendAndBreathe(send);
  }
  for (const ledger of ledgers.provinces.values()) {
    writeLedger(ledger, { span, beginsOn, above: ledgers.country }, write);
  }
  writeLedger(ledgers.country, { span, beginsOn, above: null }, write);
  return count;
}

/**
 * Sends what has gathered while the next rows are made: the database works at one part while this process makes the
 * other. At most one part of each table waits, whatever the size of the whole.
 */
function createSender(bulk: Bulk, rows: Rows): Sender {
  const waiting = Object.entries(bulkTables).map(([name, table]) => ({
    name: name as keyof Rows,
    table: table as BulkTable,
    parts: [] as Buffer[],
    bytes: 0,
  }));
  let sending: Promise<void> = Promise.resolve();
  return async (atLeast) => {
    for (const one of waiting) {
      // Bytes at once: as text, whatever waits is copied again and again by the garbage collector.
      const part = Buffer.from(rows[one.name]);
      rows[one.name] = '';
      one.parts.push(part);
      one.bytes += part.length;
      if (one.bytes <= atLeast) continue;
      const whole = Buffer.concat(one.parts);
      one.parts = [];
      one.bytes = 0;
      await sending;
      sending = bulk.append(one.table, whole);
      sending.catch(() => {});
    }
    if (atLeast === 0) await sending;
  };
}
