import * as z from 'zod/mini';
import { leads } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { periodQuery } from './period-query.ts';
import { surveys } from './scores.ts';

export const verdicts = ['better', 'worse', 'cannot-tell'] as const;
export type ChangeVerdict = (typeof verdicts)[number];

const score = z.nullable(z.number());

const change = z.object({
  /** `overall`, a factor or a criterion; for direct questions, see `measure`. */
  id: z.string(),
  measure: z.enum(['criteria', 'direct']),
  before: score,
  beforeN: z.int(),
  now: score,
  n: z.int(),
  /** Points of the leading score, now minus before, with its 95 % interval; null where one of them has no answer. */
  difference: score,
  low: score,
  high: score,
  /** Adjusted for all items judged at once (Holm). */
  p: score,
  verdict: z.enum(verdicts),
});
export type ScoreChange = z.infer<typeof change>;

const comparison = z.object({
  against: z.enum(['previous', 'last-year']),
  from: z.string(),
  to: z.string(),
  ballots: z.int(),
  items: z.array(change),
});
export type ScoreComparison = z.infer<typeof comparison>;

const reply = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  ballots: z.int(),
  lead: z.enum(leads),
  /** How often, at most, a page of unchanged scores says better or worse of anything. */
  familyRate: z.number(),
  excluded: z.int(),
  /** Of the period before and of the same one last year; for a year only the latter. */
  comparisons: z.array(comparison),
});
export type ScoreChangesReply = z.infer<typeof reply>;

export const getScoreChanges = endpoint({
  method: 'GET',
  path: '/scores/changes',
  summary: 'Each score against the previous period and the same one last year: better, worse, or cannot tell.',
  callers: readers,
  query: z.object({ ...periodQuery, survey: z.optional(z.enum(surveys)) }),
  reply,
});
