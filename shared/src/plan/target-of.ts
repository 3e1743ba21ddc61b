import type { Target } from '../coverage/coverage.ts';
import type { Plan } from './plan.ts';

/**
 * The target of a plan, or null where it sets none.
 * Tiers give one share: that of the class the yearly volume falls into, its upper limit included. Example, Đà Nẵng
 * (all up to 200, 30 % up to 1,000, then 20 %): 200 → 1, 201 → 0.3, 1000 → 0.3, 1001 → 0.2.
 *
 * @param volume eligible dossiers a year; without effect where the plan sets one share
 */
export function targetOf(plan: Plan, volume: number): Target | null {
  const { surveyTarget } = plan;
  if (surveyTarget === null) return null;
  const { comparison, basis, tiers } = surveyTarget;
  const share = tiers?.find(({ upTo }) => upTo === null || volume <= upTo)?.share ?? surveyTarget.share;
  return share === undefined ? null : { share, comparison, basis };
}
