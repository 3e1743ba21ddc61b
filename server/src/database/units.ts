import type { Unit } from '@hailong/shared/plan/plan.ts';
import type { Sql } from './database.ts';
import { moveTallies } from './tallies-change.ts';
import { listUnitsAbove, lockUnitTree } from './unit-tree.ts';

export type UnitRow = {
  unitId: string;
  name: string;
  province: string | null;
  centre: string;
  /** The unit above. */
  parentId: string | null;
};

function columns(sql: Sql) {
  return sql`unit_id as "unitId", name, province, centre, parent_id as "parentId"`;
}

export async function listUnits(sql: Sql): Promise<UnitRow[]> {
  return sql<UnitRow[]>`select ${columns(sql)} from units order by unit_id`;
}

export async function findUnit(sql: Sql, unitId: string): Promise<UnitRow | null> {
  const [row] = await sql<UnitRow[]>`select ${columns(sql)} from units where unit_id = ${unitId}`;
  return row ?? null;
}

/** The unit itself and those directly below it, in order of id. */
export async function listUnitsBelow(sql: Sql, unitId: string): Promise<UnitRow[]> {
  return sql<UnitRow[]>`
    select ${columns(sql)} from units where unit_id = ${unitId} or parent_id = ${unitId} order by unit_id`;
}

/** In order of id. */
export async function listUnitsOfProvince(sql: Sql, province: string): Promise<UnitRow[]> {
  return sql<UnitRow[]>`select ${columns(sql)} from units where province = ${province} order by unit_id`;
}

/** Whether `unitId` stands somewhere above `belowId`, or is that unit. */
export async function isAbove(sql: Sql, unitId: string, belowId: string): Promise<boolean> {
  const [row] = await sql<{ above: boolean }[]>`
    with recursive chain as (
      select unit_id, parent_id from units where unit_id = ${belowId}
      union
      select units.unit_id, units.parent_id from units join chain on units.unit_id = chain.parent_id
    )
    select exists (select from chain where unit_id = ${unitId}) as above`;
  return row?.above ?? false;
}

/**
 * A unit that moves takes its tallies with it, in the same transaction.
 * @returns whether the unit was new
 */
export async function saveUnit(sql: Sql, unit: Unit, now: Date): Promise<boolean> {
  await lockUnitTree(sql);
  const before = await listUnitsAbove(sql, unit.id);
  const [row] = await sql<{ created: boolean }[]>`
    insert into units (unit_id, name, level, province, authority, centre, parent_id, created_at)
    values (${unit.id}, ${unit.name}, ${unit.level}, ${unit.province}, ${unit.authority}, ${unit.centre},
      ${unit.parent ?? null}, ${now})
    on conflict (unit_id) do update set name = excluded.name, level = excluded.level, province = excluded.province,
      authority = excluded.authority, centre = excluded.centre, parent_id = excluded.parent_id
    returning xmax = 0 as created`;
  await moveTallies(sql, unit.id, { before, after: await listUnitsAbove(sql, unit.id) });
  return row?.created ?? false;
}
