import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';

let place: Place;
let server: ServerProcess;
beforeEach(async () => {
  place = await makePlace(inject('postgresUrl'));
  server = await startServerProcess(place);
});
afterEach(async () => {
  await server.kill();
  await place.remove();
});

const embedded = inject('postgresUrl') === null;
const operatorToken = () =>
  (JSON.parse(readFileSync(join(place.dataFolder, 'server.json'), 'utf8')) as { token: string }).token;

describe('a server that is told to stop', () => {
  it('ends cleanly and leaves nothing but its data', async () => {
    expect(new URL(server.url).port).not.toBe('0');
    expect(await server.stop()).toBe(0);
    expect(readdirSync(place.dataFolder)).toEqual(embedded ? ['database'] : []);
  });

  it('ends also while a page listens to it', async () => {
    await prepareCentre(place, ['Quầy 1']);
    const headers = { authorization: `Bearer ${operatorToken()}` };
    const page = await fetch(`${server.url}/api/v1/events`, { headers });
    const reader = page.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: ready');
    const start = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(existsSync(join(place.dataFolder, 'server.json'))).toBe(false);
    await reader?.read().catch(() => {});
    expect(await runJson(place, ['verify'])).toMatchObject({ ok: true });
  });

  it('ends once when it is told twice', async () => {
    const [first] = await Promise.all([server.stop(), server.stop()]);
    expect([0, null]).toContain(first);
    expect(await runJson(place, ['verify'])).toMatchObject({ checks: [] });
  });
});

const needsNoFolder = async () => {
  const dataFolder = join(place.dataFolder, 'not', 'yet', 'there');
  const other = await startServerProcess({ ...place, dataFolder });
  expect(existsSync(join(dataFolder, 'server.json'))).toBe(true);
  expect(await other.stop()).toBe(0);
};
if (!embedded) it('a server with a PostgreSQL needs no data folder beforehand', needsNoFolder);

it('a server tells where it is for people and its own address to nobody else', async () => {
  const headers = { host: 'evil.example' };
  const reply = await fetch(`${server.url}/healthz`, { headers });
  expect(await reply.json()).toEqual({ alive: true });
  const raw = await fetch(`${server.url}/api/v1/%`, { headers });
  expect(raw.status).toBe(404);
});
