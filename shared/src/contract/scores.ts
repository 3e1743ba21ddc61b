import * as z from 'zod/mini';
import { leads } from '../plan/plan.ts';
import { groupings } from '../scoring/groupings.ts';
import { endpoint, readers } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const score = z.nullable(z.number());
const count = z.int().check(z.gte(0));

const item = z.object({
  id: z.string(),
  n: count,
  counts: z.array(count),
  notApplicable: count,
  top2: score,
  mean: score,
  /** 95 % interval of `top2`. */
  low: score,
  high: score,
  /** Only in groups: kept back, all its figures are 0 or null. */
  hidden: z.optional(z.boolean()),
  /** 95 % interval of `mean`; null for fewer than two persons, whose variation nobody can know. */
  meanLow: score,
  meanHigh: score,
});

const summary = {
  /** Of every form asked at the counter. */
  ballots: count,
  /** How many of each form; one that nobody answered is left out. */
  forms: z.array(z.object({ questionnaire: z.string(), version: z.int(), ballots: count })),
  /** How they were filled in. */
  modes: z.object({ self: count, assisted: count, phone: count, paper: count, file: count }),
  /** Pooled over the 16 criteria, whichever form asked them. */
  overall: item,
  /** Policy and service; only of the full survey. */
  contents: z.optional(z.array(item)),
  factors: z.array(item),
  criteria: z.array(item),
  /** Questions that ask for a whole at once: another measure, never compared with criteria. Absent: none was asked. */
  direct: z.optional(z.object({ ballots: count, overall: item, factors: z.array(item) })),
};

/** `counter`: what is asked at the counter; `full`: both contents of SIPAS, from other sources, never mixed with it. */
export const surveys = ['counter', 'full'] as const;
export type SurveyKind = (typeof surveys)[number];

const scores = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  /** Where the criteria are from, in whose order they stand. */
  questionnaire: z.string(),
  version: z.int(),
  /** Eligible dossiers of the period, by which intervals are narrowed; null when unknown. */
  population: z.nullable(count),
  /** Ballots of the period that a supervisor left out, with a reason. */
  excluded: count,
  /** Which score stands first, and the one to reach, 0–100: as the plan says. */
  lead: z.enum(leads),
  target: z.number(),
  ...summary,
  /**
   * Each ballot is in one group. `hidden`: fewer than five ballots, or one more that would give those away by
   * subtraction; then all its figures are 0 or null. In a shown group single items may be `hidden` too.
   */
  groups: z.optional(
    z.array(
      z.object({
        /** Null: not known. By unit its id. */
        group: z.nullable(z.string()),
        /** Of a unit. */
        name: z.optional(z.string()),
        hidden: z.boolean(),
        ...summary,
      }),
    ),
  ),
});
export type ScoresReply = z.infer<typeof scores>;

export const getScores = endpoint({
  method: 'GET',
  path: '/scores',
  summary: 'Score of each criterion, each factor and everything, with counts and 95 % interval.',
  callers: readers,
  query: z.object({ ...periodQuery, by: z.optional(z.enum(groupings)), survey: z.optional(z.enum(surveys)) }),
  reply: scores,
});
