import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../app.ts';
import { createApiClient } from '../commands/api-client.ts';
import { runCommand } from '../commands/run-command.ts';
import { dumpSchema } from '../database/dump-schema.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { type OpenedWorld, openWorld } from '../open-world.ts';
import { makeTestPlace, programFiles, silentLog } from '../testing/open-test-world.ts';

const LAST_DAY = '2026-02-10';
const country = ['--unit', 'viet-nam'];
const size = ['--units', '12', '--ballots', '3000', '--days', '120'];

type Empty = OpenedWorld & { app: App; hours: { now: number }; close: () => Promise<void> };

async function openEmpty(): Promise<Empty> {
  const place = await makeTestPlace();
  const hours = { now: Date.parse(`${LAST_DAY}T09:00:00+07:00`) };
  const clock = { now: () => hours.now };
  const opened = await openWorld({ ...place, clock, log: silentLog, files: programFiles });
  const close = async () => {
    await opened.database.close();
    await place.remove();
  };
  return { ...opened, app: createApp(opened.world, null), hours, close };
}

/** As the program runs a command: without a server beside it, or with one. */
async function run({ app, world, database }: Empty, args: string[], { beside = false } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const api = createApiClient(async (url, init) => app.request(url, init), 'http://localhost', world.operatorToken);
  const local = beside ? null : { database, clock: world.clock };
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const status = await runCommand([...args, '--json'], terminal, async () => ({ api, local, close: async () => {} }));
  return { status, err: err.join('\n'), json: out.length === 0 ? null : (JSON.parse(out.join('\n')) as unknown) };
}

let first: Empty;
let second: Empty;
let schema: string;
beforeAll(async () => {
  first = await openEmpty();
  second = await openEmpty();
  schema = await dumpSchema(first.world.sql);
});
afterAll(async () => {
  await first.close();
  await second.close();
});

describe('a simulated country', () => {
  it('is filled with exactly what was asked for, and says so', async () => {
    const { status, json, err } = await run(first, ['simulate', ...size]);
    expect({ status, json }).toMatchObject({
      status: 0,
      json: { units: 12, ballots: 3000, days: 120, seed: 1, from: '2025-10-14', to: LAST_DAY },
    });
    expect(err).toMatch(/100 %/);
    const { json: scores } = await run(first, ['scores', '--from', '2025-10-14', '--to', LAST_DAY, ...country]);
    const { ballots, overall, forms } = scores as ScoresReply;
    expect(ballots).toBe(3000);
    expect(overall.top2).toBeGreaterThan(80);
    expect(overall.top2).toBeLessThan(97);
    expect(forms).toHaveLength(3);
  });

  it('passes every check, as if it had come through the API', async () => {
    expect(await run(first, ['verify'])).toMatchObject({ status: 0, err: '', json: { ok: true } });
  });

  it('leaves the schema as it was', async () => {
    expect(await dumpSchema(first.world.sql)).toBe(schema);
  });

  it('is the same for the same seed, and another for another', async () => {
    await run(second, ['simulate', ...size]);
    for (const question of [
      ['scores', '--from', '2025-11-01', '--to', LAST_DAY, ...country],
      ['scores', '--period', '2026-01', '--by', 'channel', '--unit', 'tinh-01'],
      ['coverage', '--period', '2026-01', '--unit', 'tinh-02-xa-001'],
    ]) {
      const one = await run(first, question);
      expect(one.status).toBe(0);
      expect(await run(second, question)).toEqual(one);
    }
    const other = await openEmpty();
    try {
      await run(other, ['simulate', ...size, '--seed', '2']);
      const question = ['scores', '--from', '2025-11-01', '--to', LAST_DAY, ...country];
      expect(await run(other, question)).not.toEqual(await run(first, question));
    } finally {
      await other.close();
    }
  });

  it('has days that are not sealed yet, and the same figures once they are', async () => {
    const question = ['scores', '--from', '2026-01-01', '--to', LAST_DAY, ...country];
    const before = await run(first, question);
    first.hours.now = Date.parse('2026-02-11T00:30:00+07:00');
    expect(await sealPastDays(first.world)).toBeGreaterThan(0);
    expect(await run(first, question)).toEqual(before);
    expect(await run(first, ['verify'])).toMatchObject({ status: 0, json: { ok: true } });
  });
});

describe('a simulation is refused', () => {
  it('on a database that holds anything, or that a server uses', async () => {
    const full = await run(first, ['simulate', ...size]);
    expect(full).toMatchObject({ status: 1, json: null, err: expect.stringContaining('[database-not-empty]') });
    const beside = await run(first, ['simulate', ...size], { beside: true });
    expect(beside).toMatchObject({ status: 1, json: null, err: expect.stringContaining('[server-running]') });
  });

  it.each([
    ['without a number', ['--units', '2', '--ballots', '10']],
    ['with none of a thing', ['--units', '0', '--ballots', '10', '--days', '5']],
    ['with words', ['--units', 'two', '--ballots', '10', '--days', '5']],
    ['with more than fits', ['--units', '2', '--ballots', '10', '--days', '99999']],
  ])('%s', async (_what, args) => {
    const { status, err } = await run(first, ['simulate', ...args]);
    expect(status).toBe(2);
    expect(err).toContain('[option-invalid]');
  });
});
