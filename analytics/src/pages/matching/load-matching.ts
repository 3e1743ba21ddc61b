import type { ParkedReply } from '@hailong/shared/contract/parked.ts';
import type { MatchedReply, PendingReply } from '@hailong/shared/contract/pending.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

export type Matching = { pending: PendingReply; matched: MatchedReply['matched']; parked: ParkedReply };
/** How many pages of each list are on the screen. */
export type Extent = { pendingPages: number; parkedPages: number };

export async function loadMatching(client: ServerClient, extent: Extent): Promise<Answer<Matching>> {
  const [pending, matched, parked] = await Promise.all([
    loadPages<PendingReply>(client, '/submissions/pending', extent.pendingPages, joinPending),
    client.get<MatchedReply>('/submissions/matched'),
    loadPages<ParkedReply>(client, '/submissions/parked', extent.parkedPages, joinParked),
  ]);
  if (!pending.ok) return pending;
  if (!matched.ok) return matched;
  if (!parked.ok) return parked;
  return { ok: true, value: { pending: pending.value, matched: matched.value.matched, parked: parked.value } };
}

const joinPending = (before: PendingReply, next: PendingReply) => ({
  ...next,
  pending: [...before.pending, ...next.pending],
});
const joinParked = (before: ParkedReply, next: ParkedReply) => ({
  ...next,
  parked: [...before.parked, ...next.parked],
});

async function loadPages<Reply extends { next: string | null }>(
  client: ServerClient,
  path: string,
  pages: number,
  join: (before: Reply, next: Reply) => Reply,
): Promise<Answer<Reply>> {
  let answer = await client.get<Reply>(path);
  for (let page = 1; page < pages && answer.ok && answer.value.next !== null; page += 1) {
    const { value: before } = answer;
    const next = await client.get<Reply>(path, { after: before.next ?? undefined });
    answer = next.ok ? { ok: true, value: join(before, next.value) } : next;
  }
  return answer;
}
