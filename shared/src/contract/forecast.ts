import * as z from 'zod/mini';
import { basisSchema } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { basisQuery, periodQuery } from './period-query.ts';

const count = z.int().check(z.gte(0));
const amount = z.number().check(z.gte(0));
const pair = z.object({ eligible: amount, surveyed: amount });
const range = z.array(amount).check(z.length(2));

const forecast = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  basis: basisSchema,
  /** The day on which it was made. */
  asOf: z.string(),
  /** False while there is too little history: then only `soFar` and the days left are known. */
  enough: z.boolean(),
  soFar: z.object({ eligible: count, surveyed: count }),
  expected: z.nullable(z.extend(pair, { share: z.nullable(amount) })),
  /** `level` 0.8: in four of five periods the figure ends inside. */
  range: z.nullable(z.object({ level: z.number(), eligible: range, surveyed: range, share: z.nullable(range) })),
  target: z.nullable(z.number()),
  comparison: z.nullable(z.enum(['more-than', 'at-least'])),
  /** Of meeting the target at the period's end, 0 to 1. */
  chance: z.nullable(z.number()),
  workingDaysLeft: count,
  counters: count,
  /** Surveys still needed at the expected number of dossiers, and how many that is a working day and counter. */
  needed: z.nullable(
    z.object({ total: count, perWorkingDay: z.nullable(amount), perCounterAndDay: z.nullable(amount) }),
  ),
});
export type ForecastReply = z.infer<typeof forecast>;

export const getForecast = endpoint({
  method: 'GET',
  path: '/coverage/forecast',
  summary:
    'What the surveyed share will be at the end of the period, with a range, and the chance of meeting the target.',
  callers: readers,
  query: z.object({ ...periodQuery, ...basisQuery }),
  reply: forecast,
});
