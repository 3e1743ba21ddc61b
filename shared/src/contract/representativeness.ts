import * as z from 'zod/mini';
import { bases, leads } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { basisQuery, periodQuery } from './period-query.ts';

const score = z.nullable(z.number());
const count = z.int().check(z.gte(0));

const mixRow = z.object({
  /** Null: unknown. */
  group: z.nullable(z.string()),
  dossiers: count,
  dossierShare: score,
  /** Null: hidden, with its share: fewer than five answers, or one more that would give those away. */
  ballots: z.nullable(count),
  ballotShare: score,
});
export type MixRow = z.infer<typeof mixRow>;

const reply = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  basis: z.enum(bases),
  lead: z.enum(leads),
  excluded: count,
  eligible: count,
  surveyed: count,
  /** Surveyed of eligible, 0–1. */
  answerRate: score,
  invitations: z.object({ invited: count, completed: count, declined: count, unanswered: count }),
  /** n = N / (1 + N·e²), e = 5 %. Null without dossiers. */
  sampleSize: z.nullable(z.object({ population: count, error: z.number(), needed: count, reached: z.boolean() })),
  /** `dissimilarity`: share of answers that would have to be of another group for the mixes to be equal, 0–1. */
  mixes: z.array(
    z.object({
      by: z.enum(['field', 'channel']),
      /**
       * Whether answers by phone are among the ballots: by field, and in `weighted`, only where their own score is kept back
       * in `GET /scores?by=mode`, as that of fewer than five or of one more.
       */
      phoneIncluded: z.boolean(),
      dissimilarity: score,
      rows: z.array(mixRow),
    }),
  ),
  /** Ballots at the counter, as answered and weighted to the dossiers' mix of fields. Null: too few answers. */
  weighted: z.nullable(
    z.object({
      /** `direct`: of the one question on everything, where no criterion was asked. */
      measure: z.enum(['criteria', 'direct']),
      raw: score,
      rawLow: score,
      rawHigh: score,
      value: score,
      low: score,
      high: score,
      designEffect: z.number(),
      strata: z.array(z.object({ groups: z.array(z.nullable(z.string())), dossiers: count, persons: count })),
    }),
  ),
});
export type RepresentativenessReply = z.infer<typeof reply>;

export const getRepresentativeness = endpoint({
  method: 'GET',
  path: '/representativeness',
  summary: 'Whether those who answered are like all dossiers, and the score weighted to the mix of all dossiers.',
  callers: readers,
  query: z.object({ ...periodQuery, ...basisQuery }),
  reply,
});
