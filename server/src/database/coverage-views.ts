import type { ChannelMixReply } from '@hailong/shared/contract/coverage-views.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';

export type CohortCounts = { received: number; surveyed: number };

/** Of the dossiers received in person in the period, how many have a valid survey of a tablet, whenever it was given. */
export async function countCohort(sql: Sql, unitId: string, { from, to }: Period): Promise<CohortCounts> {
  const [row] = await sql<CohortCounts[]>`
    select count(*)::int as received, count(participations.submission_id)::int as surveyed
    from dossiers left join participations
      on participations.unit_id = dossiers.unit_id and participations.dossier_code = dossiers.dossier_code
      and participations.outcome = 'completed' and participations.source <> 'phone'
    where dossiers.unit_id = ${unitId} and dossiers.channel = 'in-person' and received_on between ${from} and ${to}`;
  return row ?? { received: 0, surveyed: 0 };
}

export type ChannelCounts = Omit<ChannelMixReply, 'unit' | 'from' | 'to'>;

/** How the dossiers received in the period were handed in. */
export async function countChannels(sql: Sql, unitId: string, { from, to }: Period): Promise<ChannelCounts> {
  const [row] = await sql<ChannelCounts[]>`
    select
      count(*) filter (where channel = 'in-person')::int as "inPerson",
      count(*) filter (where channel = 'online' and online_kind = 'full')::int as "onlineFull",
      count(*) filter (where channel = 'online' and online_kind = 'partial')::int as "onlinePartial",
      count(*) filter (where channel = 'online' and online_kind is null)::int as "onlineUnstated",
      count(*) filter (where channel = 'post')::int as post,
      count(*) filter (where channel = 'online' and filed_at_counter)::int as "filedOnlineAtCounter",
      count(*)::int as total
    from dossiers where unit_id = ${unitId} and received_on between ${from} and ${to}`;
  const none = { inPerson: 0, onlineFull: 0, onlinePartial: 0, onlineUnstated: 0, post: 0 };
  return row ?? { ...none, filedOnlineAtCounter: 0, total: 0 };
}
