import type { Plan } from './plan.ts';

/** `MM-DD` where a plan closes its year on another day than its calendar does (Sơn Mai: `11-30`), else null. */
export function yearEndOf(plan: Plan): string | null {
  return plan.reporting?.find((one) => one.period === 'year' && one.endsOn !== undefined)?.endsOn ?? null;
}
