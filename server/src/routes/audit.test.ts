import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAuditBreak } from '../database/audit.ts';
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

describe('the audit log', () => {
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
