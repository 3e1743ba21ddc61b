import { randomUUID } from 'node:crypto';
import { endpoints } from '@hailong/shared/contract/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAuditBreak } from '../database/audit.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { type CallReply, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

type Entry = {
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
};
type Page = { entries: Entry[]; next: string | null };

let test: TestWorld;
let units: ThreeUnits;
let cookie: string;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  cookie = await signInCookie(test, units.people.administrator);
});
afterAll(() => test.close());

const listing = async (query = '') =>
  (await test.call('GET', `/audit${query}`, { token: units.tokens.administrator })).json as Page;

/** Entries that a write added, oldest first. */
async function added(write: () => Promise<CallReply>): Promise<{ reply: CallReply; entries: Entry[] }> {
  const last = (await listing()).entries[0]?.number ?? 0;
  const reply = await write();
  const { entries } = await listing();
  return { reply, entries: entries.filter(({ number }) => number > last).reverse() };
}

const person = { name: 'Chị Hoa', role: 'staff' };
const list = 'Mã hồ sơ;Ngày tiếp nhận;Hình thức tiếp nhận\nH36.99.01-260105-0001;05/01/2026;Trực tiếp\n';

/** Every write, what it is called in the log, who did it and what is written down of it. */
const writes: Record<
  string,
  { write: () => Promise<CallReply>; actor: string | RegExp; action: string; after: unknown }
> = {
  'POST /devices': {
    write: () => test.call('POST', '/devices', { cookie, json: { counter: 'Quầy 7' } }),
    ...{ actor: 'user:Người administrator', action: 'device.add', after: { counter: 'Quầy 7' } },
  },
  'POST /users': {
    write: () => test.call('POST', '/users', { cookie, json: person }),
    ...{ actor: 'user:Người administrator', action: 'user.add', after: { role: 'staff' } },
  },
  'POST /tokens': {
    write: () => test.call('POST', '/tokens', { token: units.tokens.administrator, json: { role: 'leader' } }),
    ...{ actor: /^token:[0-9a-f-]{36}$/, action: 'token.add', after: { role: 'leader' } },
  },
  'POST /plans': {
    write: () => test.call('POST', '/plans', { cookie, json: { ...units.plan, messages: ['Lời mới'] } }),
    ...{
      actor: 'user:Người administrator',
      action: 'plan.load',
      after: expect.objectContaining({ messages: ['Lời mới'] }),
    },
  },
  'POST /dossiers/imports': {
    write: () => {
      const body = new FormData();
      body.set('file', new File([list], 'tháng 1.csv'));
      return test.call('POST', '/dossiers/imports', { token: units.tokens.staff, body });
    },
    actor: /^token:/,
    action: 'dossiers.import',
    after: { fileName: 'tháng 1.csv', read: 1, created: 1, updated: 0, unchanged: 0, problems: 0 },
  },
  'POST /submissions': {
    write: () =>
      test.call('POST', '/submissions', { token: units.device.token, json: { submissions: [buildSurvey()] } }),
    ...{ actor: 'devices', action: 'submissions.store', after: expect.objectContaining({ stored: 1, parked: 0 }) },
  },
  'POST /devices/pair': {
    write: () => test.call('POST', '/devices/pair', { json: { pairingCode: units.device.pairingCode } }),
    ...{ actor: /^device:/, action: 'device.pair', after: null },
  },
  'POST /session': {
    write: () => test.call('POST', '/session', { json: units.people.leader }),
    ...{ actor: 'user:Người leader', action: 'session.start', after: null },
  },
  'DELETE /session': {
    write: async () => {
      const own = await signInCookie(test, units.people.staff);
      return test.call('DELETE', '/session', { cookie: own });
    },
    ...{ actor: 'user:Người staff', action: 'session.end', after: null },
  },
  'DELETE /devices/{id}': {
    write: async () => {
      const { deviceId } = await addAsOperator<{ deviceId: string }>(test, '/devices', { counter: 'Quầy 8' });
      return test.call('DELETE', `/devices/${deviceId}`, { cookie });
    },
    ...{ actor: 'user:Người administrator', action: 'device.revoke', after: null },
  },
  'DELETE /tokens/{id}': {
    write: () => test.call('DELETE', `/tokens/${units.tokens.leader.split('.')[2]}`, { cookie }),
    ...{ actor: 'user:Người administrator', action: 'token.revoke', after: null },
  },
};

/** A heartbeat a minute would bury what people did; setting up has tests of its own, with its two entries. */
const unlogged = ['POST /kiosk/heartbeat', 'POST /setup'];

describe('the audit log', () => {
  it('has a test below for every endpoint that writes', () => {
    const writing = endpoints.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    expect([...Object.keys(writes), ...unlogged].sort()).toEqual(writing.sort());
  });

  it.each(Object.keys(writes))('gets one entry of %s', async (route) => {
    const { write, actor, action, after } = writes[route] as (typeof writes)[string];
    const { reply, entries } = await added(write);
    expect(reply.status, JSON.stringify(reply.json)).toBe(200);
    // What had to be made first in order to be ended has an entry too.
    const own = route.startsWith('DELETE') ? entries.filter((one) => !/start|add$/.test(one.action)) : entries;
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ action, after, at: '2026-02-10T02:00:00.000Z' });
    expect(own[0]?.actor).toEqual(typeof actor === 'string' ? actor : expect.stringMatching(actor));
    expect(own[0]?.subject).not.toBe('');
  });

  it('gets no entry of a write that was refused or changed nothing', async () => {
    const refused = [
      () => test.call('POST', '/users', { cookie, json: { name: 'Người staff', role: 'staff' } }),
      () => test.call('DELETE', `/devices/${randomUUID()}`, { cookie }),
      () => test.call('POST', '/tokens', { token: units.tokens.staff, json: { role: 'administrator' } }),
      () => test.call('POST', '/session', { json: { name: 'Người staff', password: 'sai' } }),
      () => test.call('POST', '/devices/pair', { json: { pairingCode: '000000' } }),
      () => test.call('DELETE', '/session'),
    ];
    for (const write of refused) expect((await added(write)).entries).toEqual([]);
  });

  it('is read a hundred at a time, newest first, without a gap', async () => {
    for (let number = 0; number < 120; number += 1) await addAsOperator(test, '/tokens', { role: 'staff' });
    const numbers: number[] = [];
    for (let page = await listing(); ; page = await listing(`?before=${page.next}`)) {
      expect(page.entries.length).toBeLessThanOrEqual(100);
      numbers.push(...page.entries.map((entry) => entry.number));
      if (page.next === null) break;
    }
    expect(numbers.length).toBeGreaterThan(120);
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
  });

  it('takes a page that cannot be for the first one', async () => {
    for (const before of ['x', '-1', '99999999999', "1' or '1"]) {
      expect((await listing(`?before=${encodeURIComponent(before)}`)).entries[0]).toEqual((await listing()).entries[0]);
    }
  });

  it('can be changed by nobody, and every entry follows from the one before', async () => {
    const { sql } = test.world;
    await expect(sql`update audit_log set actor = 'x'`).rejects.toThrow('append-only');
    await expect(sql`delete from audit_log`).rejects.toThrow('append-only');
    await expect(sql`truncate audit_log`).rejects.toThrow('append-only');
    expect(await findAuditBreak(sql, 'quang-khe')).toBeNull();
  });

  it('keeps numbers without gaps when twenty write at the same moment', async () => {
    const { entries } = await added(async () => {
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => test.call('POST', '/tokens', { cookie, json: { role: 'staff' } })),
      );
      return replies[0] as CallReply;
    });
    expect(entries).toHaveLength(20);
    expect(await findAuditBreak(test.world.sql, 'quang-khe')).toBeNull();
  });
});
