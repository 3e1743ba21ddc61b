import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { endpoint, readers } from './endpoint.ts';
import { visitCountsSchema } from './kiosk.ts';
import { periodQuery } from './period-query.ts';

const unit = { unit: z.optional(z.string()) };
const count = z.int().check(z.gte(0));
const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));

/**
 * `invited`: sent, not shown yet or shown; `started`: the citizen is answering; `no-answer`: it lapsed;
 * `withdrawn`: the return was undone. What is `completed` is decided by the survey itself, whichever way it was begun.
 */
export const invitationStates = ['invited', 'started', 'completed', 'declined', 'no-answer', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

const invitation = z.object({
  invitationId: z.string(),
  dossierCode: z.string(),
  /** False while the code is in no imported list: a survey will wait as pending. */
  listed: z.boolean(),
  field: z.nullable(z.string()),
  counter: z.string(),
  state: z.enum(invitationStates),
  invitedAt: z.string(),
  /** When a tablet first showed it; null: none has yet. */
  offeredAt: z.nullable(z.string()),
  /** The person or program that returned the dossier. */
  actor: z.string(),
});
export type InvitationReply = z.infer<typeof invitation>;

export const postReturn = endpoint({
  method: 'POST',
  path: '/dossiers/{code}/return',
  summary:
    'The result was handed over at a counter: notes the return and invites on the tablet there. Repeating it, also by two people at the same moment, makes no second invitation.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  request: z.object({ ...unit, counter: z.string().check(z.minLength(1), z.maxLength(100)) }),
  reply: invitation,
});

export const deleteReturn = endpoint({
  method: 'DELETE',
  path: '/dossiers/{code}/return',
  summary: 'It was the wrong dossier: takes the return and its invitation back. A survey that was given stays.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  reply: z.object({}),
});

const stateCounts = { invited: count, started: count, completed: count, declined: count, noAnswer: count };

const invitations = z.object({
  day: z.string(),
  /** Newest first. */
  invitations: z.array(invitation),
  next: z.nullable(z.string()),
});
export type InvitationsReply = z.infer<typeof invitations>;

export const getInvitations = endpoint({
  method: 'GET',
  path: '/invitations',
  summary: 'Invitations of a day (today when left out), newest first, 100 a page.',
  callers: readers,
  query: z.object({ ...unit, day: z.optional(day), before: z.optional(z.string()) }),
  reply: invitations,
});

const invitationCounts = z.object({
  unit: z.string(),
  from: z.string(),
  to: z.string(),
  /** `total` = the sum of the states; withdrawn ones are left out. `answerRate` = completed ÷ total, null without any. */
  days: z.array(z.object({ day: z.string(), total: count, ...stateCounts, answerRate: z.nullable(z.number()) })),
  counters: z.array(
    z.object({ counter: z.string(), total: count, ...stateCounts, answerRate: z.nullable(z.number()) }),
  ),
  /** Visits at the tablets of people whom no return desk had invited. */
  withoutInvitation: visitCountsSchema,
});
export type InvitationCountsReply = z.infer<typeof invitationCounts>;

export const getInvitationCounts = endpoint({
  method: 'GET',
  path: '/invitations/counts',
  summary: 'States of the invitations a day, and the answer rate of each counter.',
  callers: readers,
  query: z.object(periodQuery),
  reply: invitationCounts,
});

const counters = z.object({
  counters: z.array(z.object({ counterId: z.string(), counter: z.string(), tablets: count })),
});
export type CountersReply = z.infer<typeof counters>;

export const getCounters = endpoint({
  method: 'GET',
  path: '/counters',
  summary: 'Counters of the unit and how many tablets in force stand at each.',
  callers: readers,
  query: z.object(unit),
  reply: counters,
});
