import { createHash } from 'node:crypto';
import type { Sql } from './database.ts';

export type AuditEntry = {
  unitId: string;
  actor: string;
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
};

type StoredEntry = AuditEntry & { number: number; at: Date; hash: string };

/**
 * Appends an entry whose hash covers the one before it. Runs in the transaction of the write it describes; an
 * advisory lock per unit keeps the numbers without gaps when several servers write at once.
 */
export async function appendAudit(sql: Sql, entry: AuditEntry, at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('audit'), hashtext(${entry.unitId}))`;
  const [last] = await sql<{ number: number; hash: string }[]>`
    select number, hash from audit_log where unit_id = ${entry.unitId} order by number desc limit 1`;
  const number = (last?.number ?? 0) + 1;
  const hash = entryHash(last?.hash ?? '', { ...entry, number, at });
  await sql`
    insert into audit_log (unit_id, number, at, actor, action, subject, before, after, hash)
    values (${entry.unitId}, ${number}, ${at}, ${entry.actor}, ${entry.action}, ${entry.subject},
      ${jsonOrNull(sql, entry.before)}, ${jsonOrNull(sql, entry.after)}, ${hash})`;
}

function jsonOrNull(sql: Sql, value: unknown) {
  return value === undefined || value === null ? null : sql.json(value as never);
}

/** Newest first. */
export async function listAudit(sql: Sql, unitId: string, before: number, limit: number): Promise<StoredEntry[]> {
  return sql<StoredEntry[]>`
    select unit_id as "unitId", number, at, actor, action, subject, before, after, hash from audit_log
    where unit_id = ${unitId} and number < ${before} order by number desc limit ${limit}`;
}

/** The number of the first entry that does not follow from the one before it, or null when the chain holds. */
export async function findAuditBreak(sql: Sql, unitId: string): Promise<number | null> {
  let expected = 1;
  let previous = '';
  for await (const rows of sql<StoredEntry[]>`
    select unit_id as "unitId", number, at, actor, action, subject, before, after, hash from audit_log
    where unit_id = ${unitId} order by number`.cursor(1000)) {
    for (const row of rows) {
      if (row.number !== expected || row.hash !== entryHash(previous, row)) return expected;
      expected += 1;
      previous = row.hash;
    }
  }
  return null;
}

function entryHash(previous: string, entry: AuditEntry & { number: number; at: Date }): string {
  const parts = [
    previous,
    entry.unitId,
    entry.number,
    entry.at.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    entry.before ?? null,
    entry.after ?? null,
  ];
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}

/** JSON with sorted keys: the database does not keep the order in which keys were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
