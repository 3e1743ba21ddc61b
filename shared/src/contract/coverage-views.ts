import * as z from 'zod/mini';
import { basisSchema } from '../plan/plan.ts';
import { endpoint, readers } from './endpoint.ts';
import { visitCountsSchema } from './kiosk.ts';
import { basisQuery, periodQuery } from './period-query.ts';

const count = z.int().check(z.gte(0));
const head = { unit: z.string(), from: z.string(), to: z.string() };

const cohort = z.object({
  ...head,
  /** Dossiers received in person in the period. */
  received: count,
  /** Of those, how many have a valid survey by now, whenever it was given. */
  surveyed: count,
  share: z.nullable(z.number()),
});
export type CohortReply = z.infer<typeof cohort>;

export const getCoverageCohort = endpoint({
  method: 'GET',
  path: '/coverage/cohort',
  summary: 'Of the dossiers received in person in the period, how many have been surveyed by now.',
  callers: readers,
  query: z.object(periodQuery),
  reply: cohort,
});

export const coverageGroupings = ['counter', 'field', 'unit'] as const;
export type CoverageGrouping = (typeof coverageGroupings)[number];

const group = z.object({
  /** Name of the counter, the field as the lists write it, or id of the unit; null: not known. */
  group: z.nullable(z.string()),
  /**
   * By counter: dossiers returned at its return desk in the period, since lists name no counter; on the basis
   * `received-in-person` those of them that a list knows as handed in in person.
   */
  eligible: count,
  surveyed: count,
  share: z.nullable(z.number()),
  /** Invitations of the return desk in the period, and how many led to a valid survey. */
  invited: count,
  completed: count,
});

const groups = z.object({
  ...head,
  basis: basisSchema,
  by: z.enum(coverageGroupings),
  /** Fields and units: sums equal `GET /coverage` of the same scope. */
  groups: z.array(group),
});
export type CoverageGroupsReply = z.infer<typeof groups>;

export const getCoverageGroups = endpoint({
  method: 'GET',
  path: '/coverage/groups',
  summary: 'The counts behind the surveyed share by counter, by field, or by the units below this one.',
  callers: readers,
  query: z.object({ ...periodQuery, ...basisQuery, by: z.enum(coverageGroupings) }),
  reply: groups,
});

const channelMix = z.object({
  ...head,
  /** Dossiers received in the period, by channel. `onlineUnstated`: the list does not say whether full or partial. */
  inPerson: count,
  onlineFull: count,
  onlinePartial: count,
  onlineUnstated: count,
  post: count,
  /** Of the online ones, how many the list says were filed at the counter with help. */
  filedOnlineAtCounter: count,
  total: count,
});
export type ChannelMixReply = z.infer<typeof channelMix>;

export const getChannelMix = endpoint({
  method: 'GET',
  path: '/coverage/channels',
  summary: 'How the dossiers of the period were handed in.',
  callers: readers,
  query: z.object(periodQuery),
  reply: channelMix,
});

/** Each count is part of the one before it but `declined` and `noAnswer`, which with `completed` and `open` make `invited`. */
const funnel = z.object({
  ...head,
  /** Dossiers whose result was returned in person in the period, by list or return desk. */
  returned: count,
  invited: count,
  offered: count,
  started: count,
  completed: count,
  declined: count,
  noAnswer: count,
  /** Invited moments ago, or answering right now. */
  open: count,
  /** Visits at the tablets of people whom no return desk had invited: none of them is in a count above. */
  withoutInvitation: visitCountsSchema,
});
export type FunnelReply = z.infer<typeof funnel>;

export const getFunnel = endpoint({
  method: 'GET',
  path: '/coverage/funnel',
  summary: 'From the returned result to the completed survey.',
  callers: readers,
  query: z.object(periodQuery),
  reply: funnel,
});
