import { freshSince, type InvitationMoments } from '@hailong/shared/invitation/invitation-state.ts';
import type { Sql } from './database.ts';
import type { DeviceIdentity } from './devices.ts';

export type InvitationRow = {
  invitationId: string;
  dossierCode: string;
  listed: boolean;
  field: string | null;
  counter: string;
  actor: string;
  surveyed: boolean;
  moments: InvitationMoments;
};

type Where = { day: string; before: string | null } | { code: string };

/** Invitations of a day, newest first, after the one named `before`; or the one of a dossier. */
export async function listInvitations(sql: Sql, unitId: string, where: Where, limit: number): Promise<InvitationRow[]> {
  const wanted =
    'code' in where
      ? sql`invitations.dossier_code = ${where.code} and withdrawn_at is null`
      : sql`invited_on = ${where.day} and (${where.before}::uuid is null or (invited_at, invitation_id) <
          (select invited_at, invitation_id from invitations
            where unit_id = ${unitId} and invitation_id = ${where.before}::uuid))`;
  const rows = await sql<(Omit<InvitationRow, 'moments'> & StoredMoments)[]>`
    select invitation_id as "invitationId", invitations.dossier_code as "dossierCode",
      dossiers.dossier_code is not null as listed, field, counters.name as counter, actor,
      exists (select from participations p where p.unit_id = invitations.unit_id
        and p.dossier_code = invitations.dossier_code and p.outcome = 'completed' and p.source <> 'phone') as surveyed,
      invited_at as "invitedAt", offered_at as "offeredAt", started_at as "startedAt", declined_at as "declinedAt",
      withdrawn_at as "withdrawnAt"
    from invitations join counters using (unit_id, counter_id) left join dossiers
      on dossiers.unit_id = invitations.unit_id and dossiers.dossier_code = invitations.dossier_code
    where invitations.unit_id = ${unitId} and ${wanted}
    order by invited_at desc, invitation_id desc limit ${limit}`;
  return rows.map(({ invitedAt, offeredAt, startedAt, declinedAt, withdrawnAt, ...row }) => ({
    ...row,
    moments: momentsOf({ invitedAt, offeredAt, startedAt, declinedAt, withdrawnAt }),
  }));
}

export type StoredMoments = {
  invitedAt: Date;
  offeredAt: Date | null;
  startedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
};

export function momentsOf(stored: StoredMoments): InvitationMoments {
  return {
    invitedAt: stored.invitedAt.getTime(),
    offeredAt: stored.offeredAt?.getTime() ?? null,
    startedAt: stored.startedAt?.getTime() ?? null,
    declinedAt: stored.declinedAt?.getTime() ?? null,
    withdrawnAt: stored.withdrawnAt?.getTime() ?? null,
  };
}

export type OpenInvitation = { invitationId: string; dossierCode: string; field: string | null; invitedAt: Date };

const OFFERED_MOST = 5;

/** What the tablets of a counter may offer, newest first: state `invited`, and not answered by phone either. */
export async function listOpenInvitations(
  sql: Sql,
  { unitId, counterId }: Pick<DeviceIdentity, 'unitId' | 'counterId'>,
  now: Date,
): Promise<OpenInvitation[]> {
  return sql<OpenInvitation[]>`
    select invitation_id as "invitationId", invitations.dossier_code as "dossierCode", field, invited_at as "invitedAt"
    from invitations left join dossiers
      on dossiers.unit_id = invitations.unit_id and dossiers.dossier_code = invitations.dossier_code
    where invitations.unit_id = ${unitId} and counter_id = ${counterId} and declined_at is null
      and withdrawn_at is null and started_at is null and invited_at > ${new Date(freshSince(now.getTime()).invited)}
      and not exists (select from participations p where p.unit_id = invitations.unit_id
        and p.dossier_code = invitations.dossier_code and p.outcome = 'completed')
    order by invited_at desc, invitation_id desc limit ${OFFERED_MOST}`;
}

export type CounterRow = { counterId: string; counter: string; tablets: number };

/** Counters in the order of their names, with the tablets that stand there: added, taken into use, not revoked. */
export async function listCounters(sql: Sql, unitId: string): Promise<CounterRow[]> {
  return sql<CounterRow[]>`
    select counter_id as "counterId", name as counter,
      (select count(*)::int from devices where devices.unit_id = counters.unit_id
        and devices.counter_id = counters.counter_id and revoked_at is null
        and coalesce(paired_at, last_seen_at) is not null) as tablets
    from counters where unit_id = ${unitId} order by name, counter_id`;
}

export async function findCounter(sql: Sql, unitId: string, name: string): Promise<string | null> {
  const [row] = await sql<{ counterId: string }[]>`
    select counter_id as "counterId" from counters where unit_id = ${unitId} and name in (${name}, ${name.normalize('NFC')})
    order by name = ${name} desc limit 1`;
  return row?.counterId ?? null;
}
