import { makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { findPostgresPrograms, startPostgres } from '../setup/postgres-server.ts';
import { measureFirstLoads } from '../sizes/first-load.mjs';
import { benchFigures, measureSampleCountry } from './figures-bench.ts';
import { measureFigures } from './figures-latency.ts';
import { backtestCentres, backtestForecast, forecastFigures } from './forecast-backtest.ts';
import { measureInvitations } from './invitation-latency.ts';
import { measureKiosk } from './kiosk-timings.ts';
import { measureImport } from './list-import.ts';
import { readMemory } from './memory.ts';
import { preparePgbench } from './pgbench.ts';
import { compareWithPgbench, measureAlone, measureSubmissions } from './submission-rate.ts';
import { atMost, type Figure, printTable } from './table.ts';

type Effort = {
  rounds: number;
  seconds: number;
  importRows: number;
  ballots: number;
  requests: number;
  returns: number;
  centres: number;
  surveys: number;
  opens: number;
};
const thorough: Effort = {
  rounds: 5,
  seconds: 5,
  importRows: 50_000,
  ballots: 20_000,
  requests: 60,
  returns: 100,
  centres: backtestCentres.thorough,
  surveys: 40,
  opens: 5,
};
const quick: Effort = {
  rounds: 2,
  seconds: 2,
  importRows: 10_000,
  ballots: 4_000,
  requests: 20,
  returns: 20,
  centres: backtestCentres.quick,
  surveys: 10,
  opens: 2,
};

const usage = `node tests/bench/run.mjs [--quick]
node tests/bench/run.mjs figures [--database postgres://…]

Measures beside pgbench on a PostgreSQL of its own, and on the embedded database. Figures are those of this
machine at this moment; ratios compare runs that took turns. --quick: a small run, to see that it works.
Figures of a whole country are measured on a sample (300,000 ballots, 400 communes); \`figures\` alone measures them on
10 million ballots in 3,321 communes, on a PostgreSQL of its own (30 GB of disk for a while) or in the empty database that
is given, which keeps its data: the next run begins with it.`;

/** @returns the exit status: 0 measured (whatever the verdicts), 1 could not measure, 2 wrong usage */
export async function runBench(args: readonly string[]): Promise<number> {
  const asksFigures = args[0] === 'figures' && (args.length === 1 || (args[1] === '--database' && args.length === 3));
  if (!asksFigures && args.some((one) => one !== '--quick')) {
    process.stdout.write(`${usage}\n`);
    return args.includes('--help') ? 0 : 2;
  }
  const programs = findPostgresPrograms();
  if (programs === null) {
    process.stderr.write('pgbench is missing: install the package `postgresql`\n');
    return 1;
  }
  if (asksFigures) {
    await benchFigures(programs, args[2] ?? null);
    return 0;
  }
  const effort = args.includes('--quick') ? quick : thorough;
  printTable([
    ...measureFirstLoads().map(({ name, bytes, limitBytes }) =>
      atMost(name, bytes / 1000, limitBytes / 1000, 'kB gzip'),
    ),
    ...(await onPostgres(programs, effort)),
    ...(await withServer(null, (running) => onEmbedded(running, effort))),
    ...(await withServer(null, ({ place, server }) => importEmbedded(place, server, effort.importRows))),
    ...(await withServer(null, ({ place, server }) => measureKiosk(place, server, effort))),
    ...forecastFigures(backtestForecast(effort.centres)),
  ]);
  return 0;
}

type Running = { place: Place; server: ServerProcess; device: string };

/** A server on a database of its own, with a centre in it; ended and removed whatever happens. */
async function withServer<Result>(url: string | null, use: (running: Running) => Promise<Result>): Promise<Result> {
  const place = await makePlace(url, null);
  try {
    const server = await startServerProcess(place);
    try {
      const [device] = await prepareCentre(place, ['Quầy 1']);
      return await use({ place, server, device: device?.token ?? '' });
    } finally {
      await server.stop();
    }
  } finally {
    await place.remove();
  }
}

async function onPostgres(programs: string, effort: Effort): Promise<Figure[]> {
  const database = await startPostgres(programs);
  try {
    const { url } = database;
    return [
      ...(await withServer(url, (running) => compareRates(running, { programs, url, effort }))),
      ...(await withServer(url, ({ place, server }) => measureImport(place, server, effort.importRows))),
      ...(await withServer(url, ({ place, server }) => measureInvitations(place, server, { ...effort, tablets: 10 }))),
      ...(await withServer(url, ({ place, server, device }) => measureFigures(place, server, { device, ...effort }))),
      ...(await measureSampleCountry(url, { small: effort === quick })),
    ];
  } finally {
    await database.stop();
  }
}

async function compareRates(
  { place, server, device }: Running,
  { programs, url, effort }: { programs: string; url: string; effort: Effort },
): Promise<Figure[]> {
  const idle = readMemory(server.pid).now;
  const target = { url: server.url, token: device };
  const pgbench = await preparePgbench(programs, url, place.dataFolder);
  // Warm: compiled code, filled caches, for both.
  await measureSubmissions(target, 32, 1);
  await pgbench(32, 1);
  return [
    ...(await compareWithPgbench(target, pgbench, { ...effort, clients: 32 })),
    ...(await compareWithPgbench(target, pgbench, { ...effort, rounds: Math.min(3, effort.rounds), clients: 1 })),
    atMost('Server memory, idle', idle, 120, 'MB'),
    atMost('Server memory under load, peak', readMemory(server.pid).peak, 250, 'MB'),
  ];
}

/** The database lives in the server there, so its memory is no figure of the import. */
async function importEmbedded(place: Place, server: ServerProcess, rows: number): Promise<Figure[]> {
  const [first, again] = await measureImport(place, server, rows);
  return [first, again].flatMap((one) => (one === undefined ? [] : [{ ...one, what: `Embedded: ${one.what}` }]));
}

async function onEmbedded({ server, device }: Running, effort: Effort): Promise<Figure[]> {
  const target = { url: server.url, token: device };
  const rounds = Math.min(2, effort.rounds);
  await measureSubmissions(target, 32, 1);
  return [
    ...(await measureAlone('Embedded', target, { ...effort, rounds, clients: 32 })),
    ...(await measureAlone('Embedded', target, { ...effort, rounds, clients: 1 })),
    {
      what: 'Embedded: server memory, database included, peak',
      value: `${Math.round(readMemory(server.pid).peak)} MB`,
    },
  ];
}
