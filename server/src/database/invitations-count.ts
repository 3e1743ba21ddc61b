import { type FactsCount, funnelOf, type InvitationFunnel } from '@hailong/shared/invitation/count-invitations.ts';
import { freshSince } from '@hailong/shared/invitation/invitation-state.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';

export type InvitationGroup = FactsCount & { day: string; counter: string };

/** How many invitations of each day and counter have the same facts: which state that is, `shared/` decides. */
export async function countInvitationFacts(
  sql: Sql,
  unitIds: readonly string[],
  { from, to }: Period,
  now: Date,
): Promise<InvitationGroup[]> {
  const since = freshSince(now.getTime());
  return sql<InvitationGroup[]>`
    select day, counters.name as counter, withdrawn, surveyed, declined, started, offered, fresh, count(*)::int as count
    from (
      select unit_id, counter_id, invited_on as day, withdrawn_at is not null as withdrawn,
        exists (select from participations p where p.unit_id = invitations.unit_id
          and p.dossier_code = invitations.dossier_code and p.outcome = 'completed' and p.source <> 'phone') as surveyed,
        declined_at is not null as declined, started_at is not null as started, offered_at is not null as offered,
        case when started_at is null then invited_at > ${new Date(since.invited)}
          else started_at > ${new Date(since.started)} end as fresh
      from invitations where unit_id = any(${unitIds}::text[]) and invited_on between ${from} and ${to}
    ) as facts join counters using (unit_id, counter_id)
    group by day, counters.name, withdrawn, surveyed, declined, started, offered, fresh
    order by day, counters.name`;
}

/** From the returned result to the completed survey, for invitations of the period. */
export async function countFunnel(
  sql: Sql,
  unitId: string,
  period: Period,
  now: Date,
): Promise<{ returned: number } & InvitationFunnel> {
  const returned = await countReturned(sql, unitId, period);
  return { returned, ...funnelOf(await countInvitationFacts(sql, [unitId], period, now)) };
}

/** Dossiers whose result was handed over in the period: a list says so, or the return desk did and invited. */
async function countReturned(sql: Sql, unitId: string, { from, to }: Period): Promise<number> {
  const [row] = await sql<{ returned: number }[]>`
    select count(*)::int as returned from (
      select dossier_code from dossiers
      where unit_id = ${unitId} and result_channel = 'in-person' and returned_on between ${from} and ${to}
      union
      select dossier_code from invitations
      where unit_id = ${unitId} and invited_on between ${from} and ${to} and withdrawn_at is null
    ) as returned`;
  return row?.returned ?? 0;
}
