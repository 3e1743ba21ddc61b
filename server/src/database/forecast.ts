import type { Sql } from './database.ts';

/** The list that speaks of the latest moment (`YYYY-MM-DDTHH:MM:SS`, civil time of Vietnam), or null without any. */
export async function findNewestList(sql: Sql, unitId: string): Promise<{ asOf: string; importedAt: Date } | null> {
  const [row] = await sql<{ asOf: string; importedAt: Date }[]>`
    select to_char(as_of, 'YYYY-MM-DD"T"HH24:MI:SS') as "asOf", imported_at as "importedAt" from dossier_imports
    where unit_id = ${unitId} and undone_at is null order by as_of desc, imported_at desc limit 1`;
  return row ?? null;
}

/** Counters at which a tablet is in use. */
export async function countCountersInUse(sql: Sql, unitId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(distinct counter_id)::int as count from devices
    where unit_id = ${unitId} and coalesce(paired_at, last_seen_at) is not null and revoked_at is null`;
  return row?.count ?? 0;
}
