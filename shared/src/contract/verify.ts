import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const reply = z.object({
  checks: z.array(z.object({ check: z.string(), unit: z.string(), ok: z.boolean(), detail: z.string() })),
  ok: z.boolean(),
});
export type VerifyReply = z.infer<typeof reply>;

export const getVerify = endpoint({
  method: 'GET',
  path: '/verify',
  summary: 'Recount everything from raw ballots and check every invariant.',
  callers: ['administrator'],
  query: z.object({ unit: z.optional(z.string()) }),
  reply,
});
