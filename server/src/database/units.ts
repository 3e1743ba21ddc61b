import type { Plan, Unit } from '@hailong/shared/plan/plan.ts';
import type { Sql } from './database.ts';

export type UnitRow = { unitId: string; name: string; province: string | null; centre: string };

export async function listUnits(sql: Sql): Promise<UnitRow[]> {
  return sql<UnitRow[]>`select unit_id as "unitId", name, province, centre from units order by unit_id`;
}

export async function findUnit(sql: Sql, unitId: string): Promise<UnitRow | null> {
  const [row] = await sql<UnitRow[]>`
    select unit_id as "unitId", name, province, centre from units where unit_id = ${unitId}`;
  return row ?? null;
}

/** @returns whether the unit was new */
export async function saveUnit(sql: Sql, unit: Unit, now: Date): Promise<boolean> {
  const [row] = await sql<{ created: boolean }[]>`
    insert into units (unit_id, name, level, province, authority, centre, created_at)
    values (${unit.id}, ${unit.name}, ${unit.level}, ${unit.province}, ${unit.authority}, ${unit.centre}, ${now})
    on conflict (unit_id) do update set name = excluded.name, level = excluded.level, province = excluded.province,
      authority = excluded.authority, centre = excluded.centre
    returning xmax = 0 as created`;
  return row?.created ?? false;
}

/** The newest plan of the year; without one for it, of the latest year before. Null when no plan covers the day. */
export async function findPlan(sql: Sql, unitId: string, year: number): Promise<Plan | null> {
  const [row] = await sql<{ plan: Plan }[]>`
    select plan from plans where unit_id = ${unitId} and year <= ${year}
    order by year desc, revision desc limit 1`;
  return row?.plan ?? null;
}

/** Adds a revision, unless the newest one says the same. @returns whether it did, and the plan of that year before */
export async function savePlan(sql: Sql, plan: Plan, now: Date): Promise<{ added: boolean; before: Plan | null }> {
  const [newest] = await sql<{ plan: Plan; revision: number; same: boolean }[]>`
    select plan, revision, plan = ${sql.json(plan as never)} as same from plans
    where unit_id = ${plan.unit.id} and year = ${plan.year} order by revision desc limit 1`;
  if (newest?.same) return { added: false, before: newest.plan };
  await sql`
    insert into plans (unit_id, year, revision, plan_id, plan, loaded_at)
    values (${plan.unit.id}, ${plan.year}, ${(newest?.revision ?? 0) + 1}, ${plan.id}, ${sql.json(plan as never)}, ${now})`;
  return { added: true, before: newest?.plan ?? null };
}
