import * as z from 'zod/mini';
import { basisSchema } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { basisQuery, periodQuery } from './period-query.ts';

const count = z.int().check(z.gte(0));

const coverage = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  basis: basisSchema,
  eligible: count,
  surveyed: count,
  pending: count,
  /** Completed surveys by phone in the period, of whatever dossiers: apart from `surveyed` and from the share. Absent: none. */
  byPhone: z.optional(count),
  /** Of `surveyed`: forms on paper with the code of a dossier, typed in or from a spreadsheet. Absent: none. */
  byPaper: z.optional(count),
  /** Ballots of the period that a supervisor left out of the scores; the share stays as it is. Absent: none. */
  excluded: z.optional(count),
  share: z.nullable(z.number()),
  target: z.nullable(z.number()),
  comparison: z.nullable(z.enum(['more-than', 'at-least'])),
  met: z.nullable(z.boolean()),
  stillNeeded: z.nullable(count),
  /** Where the plan's target depends on the yearly volume: the volume it was chosen by, and where that is from. */
  tier: z.optional(z.object({ volume: count, source: z.enum(['plan', 'last-year', 'this-year']) })),
});
export type CoverageReply = z.infer<typeof coverage>;

export const getCoverage = endpoint({
  method: 'GET',
  path: '/coverage',
  summary: 'The surveyed share of a period against the target of the plan.',
  callers: readers,
  query: z.object({ ...periodQuery, ...basisQuery }),
  reply: coverage,
});

const coverageByDay = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  basis: basisSchema,
  /** Every day of the period, in order. Sums over the days equal `GET /coverage` of the period. */
  days: z.array(z.object({ day: z.string(), eligible: count, surveyed: count })),
  /** The last day on which the unit has a dossier or a survey at all, inside the period or not: where to look instead. */
  lastDayWithData: z.nullable(z.string()),
});
export type CoverageByDayReply = z.infer<typeof coverageByDay>;

export const getCoverageByDay = endpoint({
  method: 'GET',
  path: '/coverage/days',
  summary: 'The counts behind the surveyed share, day by day. At most 400 days.',
  callers: readers,
  query: z.object({ ...periodQuery, ...basisQuery }),
  reply: coverageByDay,
});
