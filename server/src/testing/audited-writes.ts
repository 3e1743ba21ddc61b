import { expect } from 'vitest';
import type { CallReply, TestWorld } from './open-test-world.ts';

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

/** A write, what it is called in the log, who did it and what is written down of it. */
export type AuditedWrite = {
  /** What must be there first, with entries of its own. */
  prepare?: () => Promise<unknown>;
  write: () => Promise<CallReply>;
  actor: string | RegExp;
  action: string;
  after: unknown;
};

/** What concerns tablets, languages and phones has a file of its own. */
export const writesTestedApart = [
  'PUT /languages/{language}',
  'PUT /sounds/{language}/{name}',
  'DELETE /sounds/{language}/{name}',
  'DELETE /languages/{language}',
  'POST /dossiers/{code}/link',
  'DELETE /dossiers/{code}/link',
  'POST /phone/submissions',
  'PUT /staff-pin',
  'POST /submissions/rescue',
] as const;

/** `token`: of somebody who may read the log. */
export async function expectOneEntry(test: TestWorld, token: string, audited: AuditedWrite): Promise<void> {
  const { prepare, write, actor, action, after } = audited;
  const listing = async () => (await test.call('GET', '/audit', { token })).json as Page;
  await prepare?.();
  const last = (await listing()).entries[0]?.number ?? 0;
  const reply = await write();
  const entries = (await listing()).entries.filter(({ number }) => number > last);
  expect(reply.status, JSON.stringify(reply.json)).toBe(200);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ action, after, at: '2026-02-10T02:00:00.000Z' });
  expect(entries[0]?.actor).toEqual(typeof actor === 'string' ? actor : expect.stringMatching(actor));
  expect(entries[0]?.subject).not.toBe('');
}
