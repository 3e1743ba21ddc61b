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

/** Appends an entry whose hash covers the one before it. Runs in the transaction of the write it describes. */
export async function appendAudit(sql: Sql, entry: AuditEntry, at: Date): Promise<void> {
  await sql`
    select append_audit(${entry.unitId}, ${at}, ${entry.actor}, ${entry.action}, ${entry.subject},
      ${jsonOrNull(sql, entry.before)}, ${jsonOrNull(sql, entry.after)})`;
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
  const [row] = await sql<{ expected: number }[]>`
    select expected from (
      select audit_log.*, row_number() over (order by number)::int as expected,
        lag(hash, 1, '') over (order by number) as previous
      from audit_log where unit_id = ${unitId}
    ) as entries
    where number <> expected
      or hash <> audit_hash(previous, unit_id, number, at, actor, action, subject, before, after)
    order by expected limit 1`;
  return row?.expected ?? null;
}
