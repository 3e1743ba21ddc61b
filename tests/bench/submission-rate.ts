import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import type { Figure } from './table.ts';
import { format, median } from './table.ts';

const run = promisify(execFile);
const client = fileURLToPath(new URL('./load-client.mjs', import.meta.url));

export type LoadResult = { perSecond: number; p50Ms: number; p99Ms: number; total: number; refused: number };
export type Target = { url: string; token: string };

/** Sixteen answers, as a tablet sends them; the load client gives each request an id and a dossier code of its own. */
export const survey = surveyOf('H36.99.01-260120-0000001', Date.parse('2026-01-20T10:00:00+07:00'), createChance(1));

let series = 10;

/** One run of the load client against a server. */
export async function measureSubmissions(target: Target, clients: number, seconds: number): Promise<LoadResult> {
  series += 1;
  const load = { ...target, clients, seconds, survey, series: String(series) };
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.refused > 0) throw new Error(`${result.refused} of ${result.total} submissions were not stored`);
  return result;
}

type Rounds = { rounds: number; seconds: number; clients: number };
type BareInserts = (clients: number, seconds: number) => Promise<number>;

/**
 * Rounds of both in turn, so that whatever else the machine does meets both alike; medians, and the median of the
 * rounds' ratios.
 */
export async function compareWithPgbench(target: Target, pgbench: BareInserts, wanted: Rounds): Promise<Figure[]> {
  const { rounds, seconds, clients } = wanted;
  const ours: LoadResult[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measureSubmissions(target, clients, seconds));
    bare.push(await pgbench(clients, seconds));
  }
  const ratio = median(ours.map((one, round) => one.perSecond / (bare[round] ?? Number.NaN)));
  const name = `PostgreSQL, ${clientsOf(clients)}`;
  return [
    { what: `${name}: submissions stored`, value: `${format(median(ours.map((one) => one.perSecond)))} /s` },
    { what: `${name}: pgbench, one bare insert of the same bytes`, value: `${format(median(bare))} /s` },
    judgeRatio(`${name}: ratio`, ratio, clients),
    judgeLatency(name, ours, clients),
  ];
}

export async function measureAlone(name: string, target: Target, wanted: Rounds): Promise<Figure[]> {
  const ours: LoadResult[] = [];
  for (let round = 0; round < wanted.rounds; round += 1) {
    ours.push(await measureSubmissions(target, wanted.clients, wanted.seconds));
  }
  const what = `${name}, ${clientsOf(wanted.clients)}`;
  return [
    { what: `${what}: submissions stored`, value: `${format(median(ours.map((one) => one.perSecond)))} /s` },
    judgeLatency(what, ours, wanted.clients),
  ];
}

/** The aim speaks of 32 clients; what one alone reaches is shown. */
function judgeRatio(what: string, ratio: number, clients: number): Figure {
  const value = `${format(ratio)} ×`;
  return clients === 32 ? { what, value, budget: '≥ 0.5 ×', met: ratio >= 0.5 } : { what, value };
}

function judgeLatency(name: string, results: readonly LoadResult[], clients: number): Figure {
  const p99 = median(results.map((one) => one.p99Ms));
  const figure = {
    what: `${name}: p50 / p99`,
    value: `${format(median(results.map((one) => one.p50Ms)))} / ${format(p99)} ms`,
  };
  return clients === 32 ? { ...figure, budget: 'p99 ≤ 100 ms', met: p99 <= 100 } : figure;
}

function clientsOf(clients: number): string {
  return clients === 1 ? '1 client' : `${clients} clients`;
}
