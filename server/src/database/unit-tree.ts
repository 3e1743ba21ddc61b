import type { Sql } from './database.ts';

/** The unit itself with those below it at any depth; `top`: under which of those directly below it, null for itself. */
export async function listBranch(sql: Sql, unitId: string): Promise<{ unitId: string; top: string | null }[]> {
  return sql<{ unitId: string; top: string | null }[]>`
    with recursive branch as (
      select unit_id, null::text as top from units where unit_id = ${unitId}
      union
      select units.unit_id, coalesce(branch.top, units.unit_id) from units join branch on units.parent_id = branch.unit_id
    )
    select unit_id as "unitId", top from branch`;
}

/** The units above, from the nearest up. */
export async function listUnitsAbove(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ unitId: string }[]>`
    with recursive chain as (
      select parent_id, 1 as height from units where unit_id = ${unitId}
      union
      select units.parent_id, height + 1 from units join chain on units.unit_id = chain.parent_id
    )
    select parent_id as "unitId" from chain where parent_id is not null order by height`;
  return rows.map((row) => row.unitId);
}

/** Any number, the same in every version, and another one than that of migrations. */
const TREE_LOCK = 7_306_413;

/** Until the transaction ends, no unit is moved under another. */
export async function shareUnitTree(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${TREE_LOCK})`;
}

/** Until the transaction ends, nobody else moves a unit, nor adds to the tallies of units above. */
export async function lockUnitTree(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`;
}
