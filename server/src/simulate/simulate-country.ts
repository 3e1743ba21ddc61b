import { addDays, countDays, type Day, dayOfInstant, listDays } from '@hailong/shared/period/day.ts';
import type { Bulk } from '../database/bulk-load.ts';
import { loadInBulk } from '../database/bulk-load.ts';
import type { Pool, Sql } from '../database/database.ts';
import {
  auditSimulation,
  bulkTables,
  insertCounters,
  insertImports,
  insertPlans,
  insertUnits,
} from '../database/simulated-country.ts';
import { simulateWords } from '../strings/simulate.vi.ts';
import { fill } from '../strings/vi.ts';
import { simulateDays, type Written } from './simulate-days.ts';
import { type CentreState, openCentre } from './simulated-centre-day.ts';
import { layOutCountry, type SimulatedCountry } from './simulated-country.ts';
import { spreadBallots } from './spread-ballots.ts';

export type Simulation = { units: number; ballots: number; days: number; seed: number };
export type Simulated = Simulation & Written & { from: Day; to: Day; seconds: number };

const simulationActor = 'simulate';
/** The newest days are as a server leaves them before its next night. */
const UNSEALED_DAYS = 2;

/**
 * Fills an empty database with a country of centres, the same for the same numbers and day. The rows are such that
 * `verify` passes: what is counted, sealed and noted fits together as if it had come through the API.
 */
export async function simulateCountry(
  database: { sql: Pool; kind: 'embedded' | 'postgres' },
  wanted: Simulation,
  { nowMs, told }: { nowMs: () => number; told: (what: string, part: number) => void },
): Promise<Simulated> {
  const began = nowMs();
  const to = dayOfInstant(began);
  const from = addDays(to, 1 - wanted.days);
  const country = layOutCountry(wanted.units, from, to);
  const centres = openCentres(country, wanted, from, to);
  const at = new Date(began);
  const asOf = `${to} 18:00:00`;
  const tables = Object.values(bulkTables).map(({ name }) => name);
  const options = { tables, kind: database.kind, told: (name: string) => told(name, 1) };
  const written = await loadInBulk(database.sql, options, async (bulk: Bulk) => {
    await settle(bulk.sql, country, centres, { at, asOf });
    const unsealedFrom = addDays(to, 1 - UNSEALED_DAYS);
    const days = listDays(from, to);
    const counts = await simulateDays(bulk, centres, { days, unsealedFrom, asOf, told });
    const after = { ...wanted, from, to };
    const note = { actor: simulationActor, subject: to, sealedBefore: unsealedFrom, after };
    await auditSimulation(bulk.sql, note, at);
    return counts;
  });
  return { ...wanted, ...written, from, to, seconds: Math.round((nowMs() - began) / 1000) };
}

function openCentres({ centres }: SimulatedCountry, { ballots, seed }: Simulation, from: Day, to: Day): CentreState[] {
  const perDay = spreadBallots(centres.length, { ballots, seed, first: from, count: countDays(from, to) });
  return centres.map((centre, index) => openCentre(centre, index, seed, perDay[index] ?? new Uint16Array(0)));
}

async function settle(
  sql: Sql,
  { units, plans }: SimulatedCountry,
  centres: readonly CentreState[],
  { at, asOf }: { at: Date; asOf: string },
): Promise<void> {
  await insertUnits(sql, units, at);
  await insertPlans(sql, plans, simulationActor, at);
  const counters = centres.flatMap(({ unitId, counters: ids }) =>
    ids.map((counterId, index) => ({
      unitId,
      counterId,
      name: fill(simulateWords.counter, { number: index + 1 }),
    })),
  );
  await insertCounters(sql, counters, at);
  const head = { fileName: simulateWords.listFile, actor: simulationActor, asOf, report: {} };
  const imports = centres.map(({ unitId, importId }) => ({ unitId, importId }));
  await insertImports(sql, imports, head, at);
}
