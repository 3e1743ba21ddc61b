import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import type { World } from '../world.ts';

export type Write = {
  actor: Actor;
  unitId: string;
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
};

/** Makes a change and its audit entry in one transaction. */
export async function write(
  { sql, clock }: World,
  { actor, ...entry }: Write,
  change: (transaction: Sql, now: Date) => Promise<void>,
): Promise<void> {
  const now = new Date(clock.now());
  await sql.begin(async (transaction) => {
    await change(transaction, now);
    await appendAudit(transaction, { ...entry, actor: actorName(actor) }, now);
  });
}

/** Refuses a change that met nothing. */
export async function found(changed: Promise<boolean>, id: string): Promise<void> {
  if (!(await changed)) throw problem('not-found', id.slice(0, 60));
}
