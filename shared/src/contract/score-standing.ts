import * as z from 'zod/mini';
import { leads } from '../plan/plan.ts';
import { groupings } from '../scoring/groupings.ts';
import { standings } from '../scoring/judge-groups.ts';
import { endpoint, readers } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const score = z.nullable(z.number());
const count = z.int().check(z.gte(0));

const group = z.object({
  /** Null: not known. By unit its id. */
  group: z.nullable(z.string()),
  /** Of a unit. */
  name: z.optional(z.string()),
  /** Kept back, as in `GET /scores?by=`: fewer than five answers, or one more that would give those away. */
  hidden: z.boolean(),
  /** The score as in `GET /scores?by=`; 0 or null where it is hidden. */
  n: count,
  top2: score,
  mean: score,
  low: score,
  high: score,
  meanLow: score,
  meanHigh: score,
  /** Points of the leading score, the group minus all others together, with its 95 % interval. */
  difference: score,
  differenceLow: score,
  differenceHigh: score,
  /** Adjusted for all groups judged at once (Holm). */
  p: score,
  /** Null where it is hidden. */
  standing: z.nullable(z.enum(standings)),
});
export type StandingGroup = z.infer<typeof group>;

const reply = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.enum(groupings),
  item: z.string(),
  measure: z.enum(['criteria', 'direct']),
  lead: z.enum(leads),
  /** The score to reach, 0–100. */
  target: z.number(),
  ballots: count,
  excluded: count,
  /** Of all groups together. */
  whole: z.object({ n: count, top2: score, mean: score }),
  /** How often, at most, groups that do not differ are said to stand above or below the rest, over all of them. */
  familyRate: z.number(),
  /** In order of name, what is not known last: no ranking. */
  groups: z.array(group),
});
export type ScoreStandingReply = z.infer<typeof reply>;

export const getScoreStanding = endpoint({
  method: 'GET',
  path: '/scores/standing',
  summary: 'One score by group, each against all others together: above, below, or cannot tell. Never a ranking.',
  callers: readers,
  query: z.object({
    ...periodQuery,
    by: z.enum(groupings),
    /** `overall` (default), a factor or a criterion; of the direct questions `whole` and `whole-<factor>`. */
    item: z.optional(z.string().check(z.maxLength(80))),
  }),
  reply,
});
