import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const supervisors = ['administrator', 'leader'] as const;
const count = z.int().check(z.gte(0));
const unit = { unit: z.optional(z.string()) };

/** Of ballots, which can be looked at and excluded; or of participations, whose answers nobody knows. */
export const ballotSignals = ['hasty', 'same-level', 'counter-outlier'] as const;
export const participationSignals = [
  'burst',
  'closing-time',
  'out-of-hours',
  'assisted-share',
  'unequal-counts',
] as const;
export const integritySignals = [...ballotSignals, ...participationSignals] as const;
export type IntegritySignal = (typeof integritySignals)[number];

const finding = z.object({
  signal: z.enum(integritySignals),
  /** Name of the counter where it concerns one. */
  counter: z.nullable(z.string()),
  day: z.nullable(z.string()),
  /** How many it concerns, of how many, and what would be ordinary (same unit as `observed`). */
  count,
  of: count,
  observed: z.nullable(z.number()),
  expected: z.nullable(z.number()),
  /** Worth a question (`ask`), or only told (`note`). */
  weight: z.enum(['ask', 'note']),
});
export type IntegrityFinding = z.infer<typeof finding>;

export const getIntegrity = endpoint({
  method: 'GET',
  path: '/integrity',
  summary: 'Questions for a supervisor about how the answers came to be. None needs to know who answered.',
  callers: supervisors,
  query: z.object(periodQuery),
  reply: z.object({
    unit: z.string(),
    from: z.string(),
    to: z.string(),
    ballots: count,
    participations: count,
    excluded: count,
    findings: z.array(finding),
  }),
});
export type IntegrityReply = z.infer<typeof getIntegrity.reply>;

const doubtful = z.object({
  ballot: z.string(),
  /** Days are over before a ballot can be looked at. */
  day: z.string(),
  counter: z.nullable(z.string()),
  questionnaire: z.string(),
  answered: count,
  signals: z.array(z.enum(ballotSignals)),
  exclusion: z.nullable(z.string()),
});
export type DoubtfulBallot = z.infer<typeof doubtful>;

export const getDoubtfulBallots = endpoint({
  method: 'GET',
  path: '/integrity/ballots',
  summary: 'Ballots of days that are over with a signal of their own, without their answers. The last 500.',
  callers: supervisors,
  query: z.object({ ...periodQuery, signal: z.optional(z.enum(ballotSignals)), counter: z.optional(z.string()) }),
  reply: z.object({ ballots: z.array(doubtful), more: z.boolean() }),
});

const reason = z.string().check(z.trim(), z.minLength(10), z.maxLength(500));

const exclusion = z.object({
  id: z.string(),
  signal: z.nullable(z.string()),
  reason: z.string(),
  ballots: count,
  excludedAt: z.string(),
  excludedBy: z.string(),
  revertedAt: z.nullable(z.string()),
  revertedBy: z.nullable(z.string()),
  revertReason: z.nullable(z.string()),
});
export type Exclusion = z.infer<typeof exclusion>;

export const getExclusions = endpoint({
  method: 'GET',
  path: '/exclusions',
  summary: 'What was left out of the scores, why, by whom, and what was taken back in. Newest first, the last 200.',
  callers: ['administrator', 'staff', 'leader', 'province'],
  query: z.object(unit),
  reply: z.object({ exclusions: z.array(exclusion) }),
});

export const postExclusion = endpoint({
  method: 'POST',
  path: '/exclusions',
  summary: 'Leave ballots out of the scores, with a reason. They stay stored, and the surveyed share stays as it is.',
  callers: supervisors,
  query: z.object(unit),
  request: z.object({
    ballots: z.array(z.uuid()).check(z.minLength(1), z.maxLength(500)),
    reason,
    signal: z.optional(z.enum(integritySignals)),
  }),
  reply: exclusion,
});

export const postReversal = endpoint({
  method: 'POST',
  path: '/exclusions/{exclusion}/reversal',
  summary: 'Take excluded ballots back into the scores, with a reason.',
  callers: supervisors,
  query: z.object(unit),
  request: z.object({ reason }),
  reply: exclusion,
});
