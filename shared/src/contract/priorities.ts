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
  meanLow: score,
  meanHigh: score,
  /** Share of what moves the overall score, 0–1; null: too few persons to tell. */
  influence: score,
  /** How sure: standard error of `influence`; null when unknown. */
  influenceError: score,
  /** influence × (100 − leading score): what would help most comes first. Null with `influence`. */
  weight: score,
  /** Where it stands: low and influential, low, influential, or neither; null when one of the two is unknown. */
  place: z.nullable(z.enum(['fix-first', 'low', 'keep-up', 'fine'])),
  /** Whether the interval of the leading score lies on one side of the target, that of `influence` on one of the even share. */
  scoreSure: z.boolean(),
  influenceSure: z.boolean(),
  /** Released comments of the unit's own ballots that gave it level 1 or 2. */
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
  /** The lines that part the places: the leading score to reach, and what each would weigh if all weighed alike. */
  target: z.number(),
  evenShare: score,
  /** How influence was worked out; null: too few persons. */
  method: z.nullable(z.enum(['relative-weights-whole', 'relative-weights-mean', 'correlation-whole'])),
  /** Whose answers tell the influence, and how many would be enough to tell. */
  persons: z.int(),
  personsNeeded: z.int(),
  /** Of very many ballots a random part, always the same, stands for all. */
  sampled: z.boolean(),
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
