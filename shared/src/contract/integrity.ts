import * as z from 'zod/mini';
import { ballotSignals, integritySignals } from '../integrity/signals.ts';
import { endpoint } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const supervisors = ['administrator', 'leader'] as const;
const count = z.int().check(z.gte(0));
const unit = { unit: z.optional(z.string()) };

/** What is ordinary: at the other counters, at this centre in the year before, by chance, or what must be. */
export const baselines = ['other-counters', 'year-before', 'chance', 'rule'] as const;
export type Baseline = (typeof baselines)[number];

const finding = z.object({
  signal: z.enum(integritySignals),
  /** Name of the counter; null where it concerns the centre. */
  counter: z.nullable(z.string()),
  /** The days it happened on, where it has days; ten at most. Of bursts the day of the one that is told comes first. */
  days: z.array(z.string()),
  /** When a burst began, `HH:MM`. */
  time: z.nullable(z.string()),
  /** How many it concerns, of how many. */
  count,
  of: count,
  /**
   * What was seen and what is ordinary: shares of 0 … 1; scores of 0 … 100 for `counter-outlier`; surveys in ten minutes
   * for `burst`; numbers of ballots and of participations for `unequal-counts`. `expected` is null where nothing tells.
   */
  observed: z.number(),
  expected: z.nullable(z.number()),
  against: z.enum(baselines),
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
    /** Of days that are over, without those left out. */
    ballots: count,
    participations: count,
    excluded: count,
    /** How many comparisons were made: together they raise a question by mere chance in 5 of 100 periods at most. */
    comparisons: count,
    findings: z.array(finding),
  }),
});
export type IntegrityReply = z.infer<typeof getIntegrity.reply>;

const doubtful = z.object({
  ballot: z.string(),
  /**
   * Its day where five or more of its counter are of that day, else its month, `to` included: a single ballot of a day
   * would be that day's one citizen. `counter` is null where the month holds fewer than five of it too. What is told by its
   * month is listed when that is over.
   */
  from: z.string(),
  to: z.string(),
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
  summary:
    'Ballots of days that are over with a signal of their own, without their answers: of the whole months that the ' +
    'period touches. The last 500.',
  callers: supervisors,
  query: z.object({ ...periodQuery, signal: z.optional(z.enum(ballotSignals)) }),
  reply: z.object({
    ballots: z.array(doubtful),
    more: z.boolean(),
    /** Of months that are over: not listed, because their month holds fewer than five ballots. */
    withheld: count,
  }),
});
export type DoubtfulBallotsReply = z.infer<typeof getDoubtfulBallots.reply>;

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
export type ExclusionsReply = z.infer<typeof getExclusions.reply>;

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
