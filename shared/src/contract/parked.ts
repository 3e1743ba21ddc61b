import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const parked = z.object({
  id: z.string(),
  problem: z.string(),
  detail: z.string(),
  counter: z.string(),
  receivedAt: z.string(),
});

export const getParked = endpoint({
  method: 'GET',
  path: '/submissions/parked',
  summary: 'Surveys the server keeps for a person to decide, with the reason; 100 a page. Answers are not shown.',
  callers: ['administrator', 'staff'],
  query: z.object({ unit: z.optional(z.string()), after: z.optional(z.uuid()) }),
  reply: z.object({ parked: z.array(parked), next: z.nullable(z.string()) }),
});
