import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { basisSchema } from '../plan/plan.ts';

const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));

/**
 * Either `from` and `to`, both included, or `period` (`2026-01`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026`), whose days
 * follow from the calendar of the plan of that year. `unit` may be left out by callers who belong to one.
 */
export const periodQuery = {
  unit: z.optional(z.string()),
  from: z.optional(day),
  to: z.optional(day),
  period: z.optional(z.string()),
};
export type PeriodQuery = { from?: string | undefined; to?: string | undefined; period?: string | undefined };
export const basisQuery = { basis: z.optional(basisSchema) };
