import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const entry = z.object({
  number: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

export const getAudit = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'Who wrote what and when, newest first, 100 a page.',
  callers: ['administrator'],
  query: z.object({ unit: z.optional(z.string()), before: z.optional(z.string()) }),
  reply: z.object({ entries: z.array(entry), next: z.nullable(z.string()) }),
});
