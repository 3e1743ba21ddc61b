import { getPlan, postPlan } from '@hailong/shared/contract/plans.ts';
import { dayOfInstant, isDay } from '@hailong/shared/period/day.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName, resolveUnit } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
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
    if (actor.kind !== 'operator') await resolveUnit(sql, actor, body.unit.id);
    await loadPlan(world, actor, body);
    world.live.publish(body.unit.id);
    return { unit: body.unit.id, plan: body.id, year: body.year, unitCreated: !unitKnown };
  });
}

/** Stores a plan with its unit, and says so in the audit log; loading the same plan again changes nothing. */
export async function loadPlan({ sql, clock }: World, actor: Actor, plan: Plan): Promise<void> {
  const now = new Date(clock.now());
  await sql.begin(async (transaction) => {
    const created = await saveUnit(transaction, plan.unit, now);
    const before = await savePlan(transaction, plan, now);
    if (!created && JSON.stringify(before) === JSON.stringify(plan)) return;
    const entry = {
      unitId: plan.unit.id,
      actor: actorName(actor),
      action: 'plan.load',
      subject: plan.id,
      before,
      after: plan,
    };
    await appendAudit(transaction, entry, now);
  });
}
