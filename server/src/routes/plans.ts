import { getPlan, getPlans, type PlanRevision, postPlan } from '@hailong/shared/contract/plans.ts';
import { dayOfInstant, isDay } from '@hailong/shared/period/day.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { headOf, planInForce, planYearOf } from '@hailong/shared/plan/plan-in-force.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName, resolveUnit, resolveUnitToRead } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { listPlanHeads, listPlanRevisions, savePlan } from '../database/plans.ts';
import { lockUnitTree } from '../database/unit-tree.ts';
import { findUnit, isAbove, saveUnit } from '../database/units.ts';
import { planOn } from '../figures/plan-in-force.ts';
import type { World } from '../world.ts';
import { PAGE_ROWS } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePlans(api: Api, world: World): void {
  const { sql, clock } = world;

  serveEndpoint(api, getPlan, async ({ actor, query }) => {
    const day = query.day ?? dayOfInstant(clock.now());
    if (!isDay(day)) throw problem('period-invalid', day.slice(0, 40));
    const { unitId } = await resolveUnitToRead(sql, actor, query.unit);
    const plan = await planOn(sql, unitId, day);
    if (plan === null) throw problem('plan-missing', `${unitId}, ${day}`);
    return plan;
  });

  serveEndpoint(api, getPlans, async ({ actor, query }) => {
    const { unitId } = await resolveUnitToRead(sql, actor, query.unit);
    return { plans: await listRevisions(sql, unitId, dayOfInstant(clock.now())) };
  });

  serveEndpoint(api, postPlan, async ({ actor, body }) => {
    const unitKnown = (await findUnit(sql, body.unit.id)) !== null;
    if (actor.kind !== 'operator') await refuseMove(sql, actor, body);
    const now = new Date(clock.now());
    await sql.begin((transaction) => storePlan(transaction, body, { actor: actorName(actor), now }));
    world.live.publish(body.unit.id);
    return { unit: body.unit.id, plan: body.id, year: body.year, unitCreated: !unitKnown };
  });
}

async function listRevisions(sql: Sql, unitId: string, today: string): Promise<PlanRevision[]> {
  const inForce = planInForce(await listPlanHeads(sql, unitId), { from: today, to: today });
  const revisions = await listPlanRevisions(sql, unitId, PAGE_ROWS);
  return revisions.map(({ year, revision, loadedAt, actor, plan }) => ({
    year,
    revision,
    loadedAt: loadedAt.toISOString(),
    actor,
    effectiveFrom: plan.effectiveFrom ?? null,
    ...planYearOf(headOf(plan, revision)),
    inForce: inForce?.year === year && inForce.revision === revision,
    plan,
  }));
}

/** Province and unit above decide who reads whose figures: no unit moves itself to other readers. */
async function refuseMove(sql: Sql, actor: Actor, { unit }: Plan): Promise<void> {
  const own = await resolveUnit(sql, actor, unit.id);
  if (own.province !== unit.province) throw problem('role-insufficient', 'unit.province');
  if (own.parentId !== (unit.parent ?? null)) throw problem('role-insufficient', 'unit.parent');
}

/** Stores a plan with its unit, and says so in the audit log; loading the same plan again changes nothing. */
export async function storePlan(sql: Sql, plan: Plan, { actor, now }: { actor: string; now: Date }): Promise<void> {
  await lockUnitTree(sql);
  await refuseParent(sql, plan);
  const created = await saveUnit(sql, plan.unit, now);
  const { added, before } = await savePlan(sql, plan, { actor, now });
  if (!created && !added) return;
  const { id: unitId } = plan.unit;
  await appendAudit(sql, { unitId, actor, action: 'plan.load', subject: plan.id, before, after: plan }, now);
}

/** A unit above must be there already, and no unit may stand above itself. */
async function refuseParent(sql: Sql, { unit }: Plan): Promise<void> {
  const { id, parent } = unit;
  if (parent === undefined) return;
  if (parent === id || (await isAbove(sql, id, parent))) throw problem('plan-invalid', `unit.parent: ${parent}`);
  if ((await findUnit(sql, parent)) === null) throw problem('unit-unknown', parent);
}
