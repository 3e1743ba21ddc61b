import * as z from 'zod/mini';
import { planSchema } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';

export const getPlan = endpoint({
  method: 'GET',
  path: '/plan',
  summary: 'The plan in force on a day (today when left out).',
  callers: readers,
  query: z.object({ unit: z.optional(z.string()), day: z.optional(z.string()) }),
  reply: planSchema,
});

export const postPlan = endpoint({
  method: 'POST',
  path: '/plans',
  summary:
    'Load a yearly plan; creates its unit when missing (the operator of the machine only), replaces the plan of that year.',
  callers: ['administrator'],
  request: planSchema,
  invalid: 'plan-invalid',
  reply: z.object({ unit: z.string(), plan: z.string(), year: z.int(), unitCreated: z.boolean() }),
});
