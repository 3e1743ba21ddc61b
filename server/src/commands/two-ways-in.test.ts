import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { makeTestPlace, programFiles, silentLog } from '../testing/open-test-world.ts';
import { startServer } from './start.ts';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const plan = fileURLToPath(new URL('../../../shared/src/plan/definitions/quang-khe-2026.json', import.meta.url));
const sample = fileURLToPath(new URL('../../../tests/samples/dossiers/quang-khe-2026-01.xlsx', import.meta.url));
const coverage = ['coverage', '--from', '2026-01-01', '--to', '2026-01-31', '--json'];

let place: Awaited<ReturnType<typeof makeTestPlace>>;
beforeAll(async () => {
  place = await makeTestPlace();
});
afterAll(() => place.remove());

function variables(): Record<string, string> {
  const { PATH = '', TZ = '' } = process.env;
  const database = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl };
  return { PATH, TZ, DATA_DIR: place.dataFolder, HOST: '127.0.0.1', PORT: '0', ...database };
}

/** Runs the real program, whose stdout must be one JSON value and nothing else. */
async function hailong(...args: string[]): Promise<unknown> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], { env: variables() });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

it('the program gives the same figures without a server and beside one, and the server gives them too', async () => {
  await hailong('load-plan', plan, '--json');
  expect(await hailong('import-dossiers', sample, '--json')).toMatchObject({ read: 412, created: 412 });
  const alone = await hailong(...coverage);
  expect(alone).toMatchObject({ unit: 'quang-khe', eligible: 190, surveyed: 0, met: false, stillNeeded: 20 });

  const noScreens = join(place.dataFolder, 'no-screens');
  mkdirSync(noScreens);
  const screens = { kiosk: noScreens, analytics: noScreens };
  const settings = { clock: { now: () => Date.now() }, log: silentLog, files: programFiles, screens };
  const server = await startServer(readEnvironment(variables()), settings);
  try {
    expect(existsSync(join(place.dataFolder, 'server.json'))).toBe(true);
    expect(await hailong(...coverage)).toEqual(alone);
    const path = '/api/v1/coverage?from=2026-01-01&to=2026-01-31';
    const headers = { authorization: `Bearer ${server.world.operatorToken}` };
    expect(await (await fetch(`${server.localUrl}${path}`, { headers })).json()).toEqual(alone);
  } finally {
    await server.stop();
  }
  expect(existsSync(join(place.dataFolder, 'server.json'))).toBe(false);
});
