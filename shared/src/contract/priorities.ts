import * as z from 'zod/mini';
import { leads } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const score = z.nullable(z.number());

const item = z.object({
  id: z.string(),
  factor: z.string(),
  n: z.int(),
  top2: score,
  mean: score,
  low: score,
  high: score,
  /** Share of what moves the overall score, 0–1; null: too few persons to tell. */
  influence: score,
  /** How sure: standard error of `influence`; null when unknown. */
  influenceError: score,
  /** influence × (100 − leading score): what would help most comes first. Null with `influence`. */
  weight: score,
  /** Where it stands: low and influential, low, influential, or neither; null when one of the two is unknown. */
  place: z.nullable(z.enum(['fix-first', 'low', 'keep-up', 'fine'])),
  /** Whether the interval leaves its side of the line open. */
  sure: z.boolean(),
  comments: z.int(),
});
export type Priority = z.infer<typeof item>;

const reply = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  ballots: z.int(),
  excluded: z.int(),
  lead: z.enum(leads),
  /** How influence was worked out; null: too few persons. */
  method: z.nullable(z.enum(['relative-weights-whole', 'relative-weights-mean', 'correlation-whole'])),
  persons: z.int(),
  /** By weight, greatest first; unknown last. */
  items: z.array(item),
});
export type PrioritiesReply = z.infer<typeof reply>;

export const getPriorities = endpoint({
  method: 'GET',
  path: '/priorities',
  summary: 'What to fix first: each criterion by its score and its influence on the overall score.',
  callers: readers,
  query: z.object(periodQuery),
  reply,
});
