import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { basisSchema } from '../plan/plan.ts';

const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));

/** Both ends included. `unit` may be left out by callers who belong to one. */
export const periodQuery = { unit: z.optional(z.string()), from: day, to: day };
export const basisQuery = { basis: z.optional(basisSchema) };
