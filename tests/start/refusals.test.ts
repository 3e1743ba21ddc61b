import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makePlace, type Place, samplePlan } from '../processes/centre.ts';
import { runHailong, runJson } from '../processes/server-process.ts';
import { expectRefusal, runStart } from './run-start.ts';

let place: Place;
let holder: Server;
let takenPort: string;
const elsewhere = mkdtempSync(join(tmpdir(), 'hailong-elsewhere-'));
const file = join(elsewhere, 'a-file');

beforeAll(async () => {
  place = await makePlace(inject('postgresUrl'));
  await runJson(place, ['load-plan', samplePlan]);
  writeFileSync(file, 'not a folder');
  holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  takenPort = String((holder.address() as { port: number }).port);
});
afterAll(async () => {
  holder.close();
  rmSync(elsewhere, { recursive: true });
  await place.remove();
});

/** Whatever was refused, the data is as it was: no lock, no word of a server, every figure agrees. */
async function expectUntouched(before: readonly string[]): Promise<void> {
  expect(readdirSync(place.dataFolder)).toEqual(before);
  expect(await runJson(place, ['verify'])).toMatchObject({ ok: true });
}

describe('the server does not start with', () => {
  it.each([
    ['PORT', 'tám mươi', ['0–65535']],
    ['PORT', '65536', ['0–65535']],
    ['PORT', '', ['0–65535']],
    ['HOST', '203.0.113.7', []],
    ['HOST', 'khong-co.invalid', []],
    ['HOST', '', []],
    ['DATA_DIR', '', []],
    ['LOG_LEVEL', 'ồn ào', ['warn', 'silent']],
    ['PUBLIC_URL', 'hailong.example', ['https://']],
    ['PUBLIC_URL', 'javascript:alert(1)', ['https://']],
    ['DATABASE_URL', 'localhost:5432', ['postgres://']],
    ['DATABASE_URL', 'mysql://localhost/x', ['postgres://']],
    ['DATABASE_URL', 'postgres://a:100%@127.0.0.1/x', ['postgres://']],
  ])('%s=%s, and says what is allowed', async (name, value, allowed) => {
    const before = readdirSync(place.dataFolder);
    const ended = await runStart(place, { [name]: value });
    const shown = name.endsWith('URL') ? name : `${name}=${value === '' ? '' : value}`;
    expectRefusal(ended, 'variable-invalid', [shown, ...allowed]);
    await expectUntouched(before);
  });

  it.each([
    ['a file', file],
    ['below a file', join(file, 'data')],
    ['where nobody may write', '/proc/hailong'],
  ])('a data folder that is %s', async (_, path) => {
    expectRefusal(await runStart(place, { DATA_DIR: path }), 'data-folder-unusable', ['DATA_DIR', path]);
  });

  it('a port that another program has', async () => {
    const before = readdirSync(place.dataFolder);
    expectRefusal(await runStart(place, { PORT: takenPort }), 'port-taken', ['PORT', takenPort]);
    await expectUntouched(before);
  });

  it('a PostgreSQL that does not answer, and keeps its password to itself', async () => {
    const url = 'postgres://ai-do:mat-khau@127.0.0.1:1/hailong';
    const ended = await runStart(place, { DATABASE_URL: url });
    expectRefusal(ended, 'database-unreachable', ['DATABASE_URL', 'ECONNREFUSED']);
    expect(ended.err).not.toContain('mat-khau');
  });

  it('a PostgreSQL behind an address where nobody is', async () => {
    const ended = await runStart(place, { DATABASE_URL: 'postgres://ai-do:mat-khau@192.0.2.1/hailong' });
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/^\[database-unreachable\] .*DATABASE_URL/);
  });

  it('an address that is not PostgreSQL’s', async () => {
    const mute = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => mute.once('listening', resolve));
    const { port } = mute.address() as { port: number };
    const ended = await runStart(place, { DATABASE_URL: `postgres://a:mat-khau@127.0.0.1:${port}/x` });
    mute.close();
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/^\[database-unreachable\] .*DATABASE_URL/);
    expect(ended.err).not.toContain('mat-khau');
  });
});

describe('the program', () => {
  it('refuses a command it does not have, and options that start does not take, as wrong usage', async () => {
    expectRefusal(await runStart(place, {}, ['chay']), 'command-unknown', ['chay', '--help'], 2);
    expectRefusal(await runStart(place, {}, ['start', '--port', '80']), 'option-invalid', ['--port'], 2);
    expectRefusal(await runStart(place, {}, ['demo', 'x']), 'option-invalid', ['x'], 2);
  });

  it.each([['--help'], ['-h'], ['start', '--help'], ['demo', '--help']])(
    'explains itself on %s %s',
    async (...args) => {
      const { status, out, err } = await runStart(place, {}, args);
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('import-dossiers');
    },
  );

  it('refuses a command on a wrong variable like a start', async () => {
    const { status, err } = await runHailong({ ...place, databaseUrl: 'mysql://x/y' }, ['verify']);
    expect([status, err]).toEqual([1, expect.stringMatching(/^\[variable-invalid\] .*DATABASE_URL/)]);
  });
});
