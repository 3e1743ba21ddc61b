import { getPlan, postPlan } from '@hailong/shared/contract/plans.ts';
import { dayOfInstant, isDay } from '@hailong/shared/period/day.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { problem } from '@hailong/shared/problem.ts';
import { actorName, resolveUnit } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { findUnit, savePlan, saveUnit } from '../database/units.ts';
import { planOn } from '../figures/read-figures.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePlans(api: Api, world: World): void {
  const { sql, clock } = world;

  serveEndpoint(api, getPlan, async ({ actor, query }) => {
    const day = query.day ?? dayOfInstant(clock.now());
    if (!isDay(day)) throw problem('period-invalid', day.slice(0, 40));
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const plan = await planOn(sql, unitId, day);
    if (plan === null) throw problem('plan-missing', `${unitId}, ${day}`);
    return plan;
  });

  serveEndpoint(api, postPlan, async ({ actor, body }) => {
    const unitKnown = (await findUnit(sql, body.unit.id)) !== null;
    if (actor.kind !== 'operator') {
      const own = await resolveUnit(sql, actor, body.unit.id);
      // The province decides who reads whose figures: no unit moves itself into another one.
      if (own.province !== body.unit.province) throw problem('role-insufficient', 'unit.province');
    }
    const now = new Date(clock.now());
    await sql.begin((transaction) => storePlan(transaction, body, { actor: actorName(actor), now }));
    world.live.publish(body.unit.id);
    return { unit: body.unit.id, plan: body.id, year: body.year, unitCreated: !unitKnown };
  });
}

/** Stores a plan with its unit, and says so in the audit log; loading the same plan again changes nothing. */
export async function storePlan(sql: Sql, plan: Plan, { actor, now }: { actor: string; now: Date }): Promise<void> {
  const created = await saveUnit(sql, plan.unit, now);
  const { added, before } = await savePlan(sql, plan, now);
  if (!created && !added) return;
  const { id: unitId } = plan.unit;
  await appendAudit(sql, { unitId, actor, action: 'plan.load', subject: plan.id, before, after: plan }, now);
}
