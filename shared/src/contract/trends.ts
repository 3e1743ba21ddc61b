import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { leads } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

export const trendSteps = ['week', 'month', 'quarter'] as const;
export type TrendStep = (typeof trendSteps)[number];

const score = z.nullable(z.number());
const count = z.int().check(z.gte(0));

const annotation = z.object({ id: z.string(), day: z.string(), text: z.string(), by: z.string() });
export type Annotation = z.infer<typeof annotation>;

const point = z.object({
  /** First and last day of the step, whole, also where the asked period cuts it. */
  from: z.string(),
  to: z.string(),
  /** Not over yet. */
  running: z.boolean(),
  ballots: count,
  n: count,
  persons: count,
  top2: score,
  mean: score,
  low: score,
  high: score,
  meanLow: score,
  meanHigh: score,
  /** Limits of `top2` for this point's number of persons at one, two and three sigma; null without answers. */
  limits: z.nullable(
    z.object({
      low1: z.number(),
      high1: z.number(),
      low2: z.number(),
      high2: z.number(),
      low3: z.number(),
      high3: z.number(),
    }),
  ),
  signals: z.array(z.object({ rule: z.string(), direction: z.enum(['up', 'down']) })),
});
export type TrendPoint = z.infer<typeof point>;

const reply = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  step: z.enum(trendSteps),
  item: z.string(),
  measure: z.enum(['criteria', 'direct']),
  lead: z.enum(leads),
  /** The score to reach, 0–100. */
  target: z.number(),
  /** Centre line: `top2` of all points together; null without answers. */
  centre: score,
  excluded: count,
  points: z.array(point),
  annotations: z.array(annotation),
});
export type TrendsReply = z.infer<typeof reply>;

export const getTrends = endpoint({
  method: 'GET',
  path: '/trends',
  summary: 'A score by week, month or quarter (of the plan’s calendar), with control limits and signals.',
  callers: readers,
  query: z.object({
    ...periodQuery,
    step: z.optional(z.enum(trendSteps)),
    /** `overall` (default), a factor or a criterion; of the direct questions `whole` and `whole-<factor>`. */
    item: z.optional(z.string().check(z.maxLength(80))),
  }),
  reply,
});

const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));
const unit = { unit: z.optional(z.string()) };

export const getAnnotations = endpoint({
  method: 'GET',
  path: '/annotations',
  summary: 'Notes of what happened on a day, newest first. The last 500.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ annotations: z.array(annotation) }),
});

export const postAnnotation = endpoint({
  method: 'POST',
  path: '/annotations',
  summary: 'Note what happened on a day, to be drawn on the trends.',
  callers: ['administrator', 'leader'],
  query: z.object(unit),
  request: z.object({ day, text: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) }),
  reply: z.object({ id: z.string() }),
});

export const deleteAnnotation = endpoint({
  method: 'DELETE',
  path: '/annotations/{annotation}',
  summary: 'Take a note off the trends.',
  callers: ['administrator', 'leader'],
  query: z.object(unit),
  reply: z.object({ id: z.string() }),
});
