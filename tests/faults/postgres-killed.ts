import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { expect } from 'vitest';
import { surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { makePlace, prepareCentre } from '../processes/centre.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { readStoredSurveys } from '../processes/stored-surveys.ts';
import { startStream } from '../processes/survey-stream.ts';
import { until } from '../processes/until.ts';
import { findPostgresPrograms, type PostgresServer, startPostgres } from '../setup/postgres-server.ts';
import { expectAllKept, expectVerified, printCounts } from './expect-all-kept.ts';

const KILLS = 5;
const SENDERS = 8;
const addAdministrator = ['add-token', '--role', 'administrator'];
/** A tablet must not hang on a server whose database is gone. */
const REFUSED_WITHIN_MS = 5_000;

/** PostgreSQL is killed with all its processes while surveys arrive, stays away for a moment, and comes back. */
export async function killPostgres(): Promise<void> {
  const programs = findPostgresPrograms();
  if (programs === null) throw new Error('needs a PostgreSQL of its own: install the package `postgresql`');
  const database = await startPostgres(programs);
  // Without a database of its own: the whole PostgreSQL goes when the test ends, running or not.
  const place = { ...(await makePlace(null)), databaseUrl: database.url };
  const server = await startServerProcess(place);
  try {
    const [device] = await prepareCentre(place, ['Quầy 1']);
    const token = device?.token ?? '';
    const target = { address: () => server.url, token };
    const stream = startStream(new Array(SENDERS).fill(target), { codes: [], seed: 5 });
    const clerk = startClerk(server, (await runJson<{ token: string }>(place, addAdministrator)).token);
    const moreStored = async () => {
      const before = stream.deliveries.acknowledged.size;
      const more = 50 + Math.floor(Math.random() * 100);
      await until('more surveys are stored', () => stream.deliveries.acknowledged.size > before + more);
      await pause(Math.random() * 20);
    };
    for (let fault = 0; fault < KILLS; fault += 1) {
      await moreStored();
      await cutConnections(database);
      await moreStored();
      await killOnce(database, server, token);
    }
    await moreStored();
    await stream.finish();
    expect(await clerk.finish()).toEqual([200, 503]);
    expect(server.log()).not.toContain('"bug"');
    await expectVerified(place);
    const stored = await readStoredSurveys(place);
    printCounts(`PostgreSQL killed ${KILLS} times, its connections cut as often`, stream, stored);
    expectAllKept(stream, stored);
    expect([...stream.deliveries.failures.keys()]).toEqual(['503 database-unreachable']);
    expect(await server.stop()).toBe(0);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${server.log()}`, { cause: error });
  } finally {
    await server.kill();
    await database.stop();
    await place.remove();
  }
}

/** Every connection ends, as when an administrator or a firewall cuts them; the database itself lives on. */
async function cutConnections(database: PostgresServer): Promise<void> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hailong'`;
  await sql.end({ timeout: 5 });
}

/** Adds tablets all the time: transactions of several statements, which die between two of them. */
function startClerk(server: ServerProcess, token: string) {
  const statuses = new Set<number>();
  let finishing = false;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const run = async () => {
    while (!finishing) {
      const body = JSON.stringify({ counter: 'Quầy 2' });
      const response = await fetch(`${server.url}/api/v1/devices`, { method: 'POST', headers, body });
      await response.text();
      statuses.add(response.status);
    }
  };
  const running = Promise.all([run(), run(), run()]);
  // Awaited at the end; until then a failure waits to be told.
  running.catch(() => {});
  return {
    /** @returns every status that was answered */
    finish: async () => {
      finishing = true;
      await running;
      return [...statuses].sort();
    },
  };
}

async function killOnce(database: PostgresServer, server: ServerProcess, token: string): Promise<void> {
  await database.kill();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const asked = performance.now();
    const response = await fetch(`${server.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ submissions: [surveyOf(null, Date.now(), Math.random)] }),
    });
    const { code } = (await response.json()) as { code: string };
    expect([response.status, code, response.headers.get('retry-after')]).toEqual([503, 'database-unreachable', '5']);
    expect(performance.now() - asked).toBeLessThan(REFUSED_WITHIN_MS);
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  await database.startAgain();
}
