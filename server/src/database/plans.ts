import type { DayRange } from '@hailong/shared/period/working-days.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import type { PlanHead } from '@hailong/shared/plan/plan-in-force.ts';
import type { Sql } from './database.ts';

/** Every revision of every plan of the unit, without their words; `planInForce` says which one counts when. */
export async function listPlanHeads(sql: Sql, unitId: string): Promise<PlanHead[]> {
  return sql<PlanHead[]>`
    select year, revision, coalesce(plan ->> 'calendar', 'calendar') as calendar,
      jsonb_path_query_first(plan, '$.reporting[*] ? (@.period == "year").endsOn') #>> '{}' as "yearEndsOn",
      plan ->> 'effectiveFrom' as "effectiveFrom"
    from plans where unit_id = ${unitId}`;
}

export async function findPlanRevision(
  sql: Sql,
  unitId: string,
  { year, revision }: { year: number; revision: number },
): Promise<Plan | null> {
  const [row] = await sql<{ plan: Plan }[]>`
    select plan from plans where unit_id = ${unitId} and year = ${year} and revision = ${revision}`;
  return row?.plan ?? null;
}

/**
 * Closures of the centre's own in the plans of every year, because one between two years stands in the plan of either.
 * Of a year: those of the newest revision that has begun by `day`, as `planInForce` chooses it.
 */
export async function listClosedDays(sql: Sql, unitId: string, day: string): Promise<DayRange[]> {
  const rows = await sql<{ closed: DayRange[] | null }[]>`
    select distinct on (year) plan -> 'closedDays' as closed from plans
    where unit_id = ${unitId} and coalesce(plan ->> 'effectiveFrom' <= ${day}, true)
    order by year, revision desc`;
  return rows.flatMap(({ closed }) => closed ?? []);
}

export type StoredRevision = { year: number; revision: number; loadedAt: Date; actor: string | null; plan: Plan };

/** The latest year first, and its newest revision first. */
export async function listPlanRevisions(sql: Sql, unitId: string, limit: number): Promise<StoredRevision[]> {
  return sql<StoredRevision[]>`
    select year, revision, loaded_at as "loadedAt", actor, plan from plans where unit_id = ${unitId}
    order by year desc, revision desc limit ${limit}`;
}

type Loading = { actor: string; now: Date };

/** Adds a revision, unless the newest one says the same. @returns whether it did, and the plan of that year before */
export async function savePlan(
  sql: Sql,
  plan: Plan,
  { actor, now }: Loading,
): Promise<{ added: boolean; before: Plan | null }> {
  const unitId = plan.unit.id;
  const [newest] = await sql<{ plan: Plan; revision: number; same: boolean }[]>`
    select plan, revision, plan = ${sql.json(plan as never)} as same from plans
    where unit_id = ${unitId} and year = ${plan.year} order by revision desc limit 1`;
  if (newest?.same) return { added: false, before: newest.plan };
  const revision = (newest?.revision ?? 0) + 1;
  await sql`
    insert into plans (unit_id, year, revision, plan_id, plan, actor, loaded_at)
    values (${unitId}, ${plan.year}, ${revision}, ${plan.id}, ${sql.json(plan as never)}, ${actor}, ${now})`;
  return { added: true, before: newest?.plan ?? null };
}
