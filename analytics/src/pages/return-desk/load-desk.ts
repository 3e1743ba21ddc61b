import type {
  CountersReply,
  InvitationCountsReply,
  InvitationReply,
  InvitationsReply,
} from '@hailong/shared/contract/invitations.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

/** `day` null: today by the server's clock, since a counter's PC may be a day off. */
export type DeskQuery = { day: Day | null; pages: number };

export type Counter = CountersReply['counters'][number];
export type DeskDay = {
  day: Day;
  /** It was asked for as today, so the server says which day that is. */
  isNow: boolean;
  invitations: readonly InvitationReply[];
  more: boolean;
  counts: InvitationCountsReply;
  counters: readonly Counter[];
};

/** Everything that the page shows, in one answer: one line of live events serves all of it. */
export async function loadDesk(client: ServerClient, { day, pages }: DeskQuery): Promise<Answer<DeskDay>> {
  const askedCounters = client.get<CountersReply>('/counters');
  const list = await loadInvitations(client, day, pages);
  if (!list.ok) return list;
  const of = list.value.day;
  const counts = await client.get<InvitationCountsReply>('/invitations/counts', { from: of, to: of });
  if (!counts.ok) return counts;
  const counters = await askedCounters;
  if (!counters.ok) return counters;
  const { invitations, next } = list.value;
  const isNow = day === null;
  const value = {
    day: of,
    isNow,
    invitations,
    more: next !== null,
    counts: counts.value,
    counters: counters.value.counters,
  };
  return { ok: true, value };
}

async function loadInvitations(
  { get }: ServerClient,
  day: Day | null,
  pages: number,
): Promise<Answer<InvitationsReply>> {
  const asked = day ?? undefined;
  const first = await get<InvitationsReply>('/invitations', { day: asked });
  if (!first.ok) return first;
  const { day: of } = first.value;
  const invitations = [...first.value.invitations];
  let { next } = first.value;
  for (let page = 1; page < pages && next !== null; page += 1) {
    const answer: Answer<InvitationsReply> = await get<InvitationsReply>('/invitations', { day: of, before: next });
    if (!answer.ok) return answer;
    invitations.push(...answer.value.invitations);
    next = answer.value.next;
  }
  return { ok: true, value: { day: of, invitations, next } };
}

export const noCounts = { total: 0, invited: 0, started: 0, completed: 0, declined: 0, noAnswer: 0 };
/** The counts of the one day that was asked for. */
export function countsOfDay(counts: InvitationCountsReply) {
  return counts.days[0] ?? noCounts;
}
