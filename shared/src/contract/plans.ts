import * as z from 'zod/mini';
import { planSchema } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

export const getPlan = endpoint({
  method: 'GET',
  path: '/plan',
  summary: 'The plan in force on a day (today when left out).',
  callers: readers,
  query: z.object({ ...unit, day: z.optional(z.string()) }),
  reply: planSchema,
});

const revision = z.object({
  year: z.int(),
  revision: z.int(),
  loadedAt: z.string(),
  /** Who loaded it, as in the audit log; null for plans loaded before this was kept. */
  actor: z.nullable(z.string()),
  /** Null: in force for the whole year. A day: the revision before it stays in force for periods that end earlier. */
  effectiveFrom: z.nullable(z.string()),
  /** First and last day of the plan's year, by its calendar. */
  from: z.string(),
  to: z.string(),
  inForce: z.boolean(),
  plan: planSchema,
});
export type PlanRevision = z.infer<typeof revision>;

export const getPlans = endpoint({
  method: 'GET',
  path: '/plans',
  summary: 'Every plan of the unit with its revisions, newest first. The last 100.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ plans: z.array(revision) }),
});
export type PlansReply = z.infer<typeof getPlans.reply>;

export const postPlan = endpoint({
  method: 'POST',
  path: '/plans',
  summary:
    'Load a yearly plan; creates its unit when missing (the operator of the machine only). A plan of a year that has one becomes its next revision.',
  callers: ['administrator'],
  request: planSchema,
  invalid: 'plan-invalid',
  reply: z.object({ unit: z.string(), plan: z.string(), year: z.int(), unitCreated: z.boolean() }),
});
