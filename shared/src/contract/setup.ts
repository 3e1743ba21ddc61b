import * as z from 'zod/mini';
import { planSchema } from '../plan/plan.ts';
import { endpoint } from './endpoint.ts';

export const getSetup = endpoint({
  method: 'GET',
  path: '/setup',
  summary: 'Whether this server still waits for its first administrator.',
  callers: ['anyone'],
  reply: z.object({ needed: z.boolean() }),
});

export const postSetup = endpoint({
  method: 'POST',
  path: '/setup',
  summary: 'First run: the centre, its plan and the first administrator, with the one-time token of the printed link.',
  callers: ['anyone'],
  request: z.object({
    token: z.string().check(z.maxLength(200)),
    plan: planSchema,
    administrator: z.object({
      name: z.string().check(z.minLength(1), z.maxLength(100)),
      password: z.string().check(z.maxLength(200)),
    }),
  }),
  reply: z.object({ unit: z.string() }),
});
