import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { makePlace, type Place, prepareCentre, samplePlan } from '../processes/centre.ts';
import { runHailong, runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { expectRefusal, runStart } from './run-start.ts';

let place: Place;
const running: ServerProcess[] = [];
beforeEach(async () => {
  place = await makePlace(inject('postgresUrl'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  await place.remove();
});

const embedded = inject('postgresUrl') === null;
const lock = () => join(place.dataFolder, 'process.lock');
const word = () => join(place.dataFolder, 'server.json');

async function start(where = place, options = {}): Promise<ServerProcess> {
  const server = await startServerProcess(where, options);
  running.push(server);
  return server;
}

/** Reads the centre's figures as anybody would who asks the server itself. */
async function readFigures(server: ServerProcess): Promise<number> {
  const { token } = JSON.parse(readFileSync(word(), 'utf8')) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${server.url}/api/v1/coverage?from=2026-01-01&to=2026-01-31`, { headers })).status;
}

const describeFolder = () => {
  it('that a server has is refused to a second one, while the first goes on', async () => {
    const first = await start();
    await prepareCentre(place, ['Quầy 1']);
    expectRefusal(await runStart(place), 'data-folder-held', [place.dataFolder, String(first.pid)]);
    expect(await readFigures(first)).toBe(200);
    expect(await first.stop()).toBe(0);
  });

  it('of a server that was killed is taken over, with everything in it', async () => {
    const first = await start();
    await prepareCentre(place, ['Quầy 1']);
    await first.kill();
    expect(readdirSync(place.dataFolder)).toContain('process.lock');
    const second = await start();
    expect(await readFigures(second)).toBe(200);
    expect(await second.stop()).toBe(0);
    expect(await runJson(place, ['verify'])).toMatchObject({ ok: true });
  });

  it.each([
    ['process number now belongs to another program', () => `${process.pid} 1`],
    ['process number now belongs to the first one of the machine', () => '1 999999999999'],
    ['process is gone', () => '4194304 1'],
    ['words were lost in a power cut', () => ''],
    ['words are none of ours', () => 'một hai ba\n'],
    ['process number is no number of a process', () => '-1 1'],
  ])('is not held by a lock whose %s', async (_, content) => {
    writeFileSync(lock(), content());
    const { status, err } = await runHailong(place, ['load-plan', samplePlan]);
    expect([status, err]).toEqual([0, '']);
    expect(readdirSync(place.dataFolder)).toEqual(['database']);
  });

  it('is taken by one of three that start at the same moment', async () => {
    const starts = await Promise.allSettled([start(), start(), start()]);
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const one of starts) if (one.status === 'rejected') expect(String(one.reason)).toMatch('[data-folder-held]');
  });
};
/** With a PostgreSQL the folder holds no database, and several servers may share it. */
if (embedded) describe('a data folder', describeFolder);

describe('the word a server leaves for commands', () => {
  it('is for its owner only, and gone after it stopped', async () => {
    const server = await start();
    expect(statSync(word()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(word(), 'utf8'))).toMatchObject({ url: server.url });
    await server.stop();
    expect(readdirSync(place.dataFolder)).toEqual(embedded ? ['database'] : []);
  });

  it.each([
    ['of a dead server', { url: 'http://127.0.0.1:1', token: 'x', database: 'embedded' }],
    ['that is none', 'not JSON'],
    ['that is empty', {}],
    ['that is nothing', null],
  ])('%s disturbs no command', async (_, content) => {
    writeFileSync(word(), typeof content === 'string' ? content : JSON.stringify(content));
    const { status, err } = await runHailong(place, ['load-plan', samplePlan, '--json']);
    expect([status, err]).toEqual([0, '']);
  });

  it('of a dead server whose port another centre’s server has now sends no command there', async () => {
    const elsewhere = await makePlace(null);
    const other = await start(elsewhere);
    await runJson(place, ['load-plan', samplePlan]);
    const database = embedded ? 'embedded' : undefined;
    writeFileSync(word(), JSON.stringify({ url: other.url, token: 'of the dead one', database }));
    expect(await runJson(place, ['verify'])).toMatchObject({ ok: true });
    await other.stop();
    await elsewhere.remove();
  });

  it('leads every command to the running server', async () => {
    const server = await start();
    await prepareCentre(place, ['Quầy 1']);
    expect(await readFigures(server)).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});
