import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Target } from '@hailong/shared/coverage/coverage.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { type Basis, defaultBasis, type Plan } from '@hailong/shared/plan/plan.ts';
import { headOf, planInForce, planYearOf } from '@hailong/shared/plan/plan-in-force.ts';
import { targetOf } from '@hailong/shared/plan/target-of.ts';
import { countEligible } from '../database/coverage.ts';
import type { Sql } from '../database/database.ts';
import { findPlanRevision, listPlanHeads } from '../database/plans.ts';

/** The plan in force on a day, or null before the first one: then a figure has no target to be held against. */
export function planOn(sql: Sql, unitId: string, day: string): Promise<Plan | null> {
  return planOfPeriod(sql, unitId, { from: day, to: day });
}

/** The plan that a period's figures are held against. */
export async function planOfPeriod(sql: Sql, unitId: string, period: Period): Promise<Plan | null> {
  const head = planInForce(await listPlanHeads(sql, unitId), period);
  return head === null ? null : findPlanRevision(sql, unitId, head);
}

export type TargetInForce = {
  target: Target | null;
  /** The basis the plan asks for; received in person where it sets no target. */
  basis: Basis;
  /** How the share was chosen, where it depends on the yearly volume. */
  tier?: NonNullable<CoverageReply['tier']>;
};

/** What the plan in force asks of a period: its one share, or the share of the class the yearly volume falls into. */
export async function readTarget(sql: Sql, unitId: string, period: Period): Promise<TargetInForce> {
  const plan = await planOfPeriod(sql, unitId, period);
  if (plan === null || plan.surveyTarget === null) return { target: null, basis: defaultBasis };
  const { basis, tiers } = plan.surveyTarget;
  if (tiers === undefined) return { target: targetOf(plan, 0), basis };
  const tier = await yearlyVolume(sql, unitId, plan, basis);
  return { target: targetOf(plan, tier.volume), basis, tier };
}

/** As the plan says it, else of the year before, else of this year so far. */
async function yearlyVolume(
  sql: Sql,
  unitId: string,
  plan: Plan,
  basis: Basis,
): Promise<NonNullable<CoverageReply['tier']>> {
  const stated = plan.surveyTarget?.yearlyVolume;
  if (stated !== undefined) return { volume: stated, source: 'plan' };
  const head = headOf(plan, 1);
  const lastYear = await countEligible(sql, unitId, planYearOf({ ...head, year: plan.year - 1 }), basis);
  if (lastYear > 0) return { volume: lastYear, source: 'last-year' };
  return { volume: await countEligible(sql, unitId, planYearOf(head), basis), source: 'this-year' };
}
