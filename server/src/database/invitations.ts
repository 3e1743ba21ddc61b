import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import { invitationState, mayInviteAgain } from '@hailong/shared/invitation/invitation-state.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { appendAudit } from './audit.ts';
import type { Sql } from './database.ts';
import type { DeviceIdentity } from './devices.ts';
import { momentsOf, type StoredMoments } from './invitations-list.ts';
import { rebuildDossiers } from './rebuild-dossiers.ts';

export type ReturnedDossier = { unitId: string; code: string; counterId: string; counter: string; actor: string };
/** Fresh UUIDs, used where a row is new. */
export type NewIds = { returnId: string; invitationId: string };

/**
 * Notes that the result was handed over, and invites. Both have one row per dossier: of two clerks at the same moment
 * one makes it, and the other finds it. Who declined or did not answer is invited again when the clerk says so again.
 * Runs in a transaction.
 * @returns whether anything changed
 */
export async function returnDossier(sql: Sql, returned: ReturnedDossier, ids: NewIds, now: Date): Promise<boolean> {
  const returnId = await saveReturn(sql, returned, ids.returnId, now);
  const invited = await insertInvitation(sql, returned, { ...ids, returnId }, now);
  const again = !invited && (await inviteAgain(sql, returned, now));
  if (!invited && !again) return false;
  const { unitId, actor, code, counter } = returned;
  const action = again ? 'dossier.invite-again' : 'dossier.return';
  await appendAudit(sql, { unitId, actor, action, subject: code, after: { counter } }, now);
  return true;
}

/** @returns the return in force: the new one, or the one that was there */
async function saveReturn(sql: Sql, returned: ReturnedDossier, newId: string, now: Date): Promise<string> {
  const { unitId, code, counterId, actor } = returned;
  const inserted = await sql`
    insert into dossier_returns (unit_id, return_id, dossier_code, counter_id, returned_at, actor)
    values (${unitId}, ${newId}, ${code}, ${counterId}, ${now}, ${actor})
    on conflict (unit_id, dossier_code) where undone_at is null do nothing returning return_id`;
  if (inserted.length > 0) {
    await rebuildDossiers(sql, unitId, [code]);
    return newId;
  }
  const [found] = await sql<{ returnId: string }[]>`
    select return_id as "returnId" from dossier_returns
    where unit_id = ${unitId} and dossier_code = ${code} and undone_at is null for update`;
  // Undone between the two statements: as good as pressed before it was.
  return found?.returnId ?? saveReturn(sql, returned, newId, now);
}

async function insertInvitation(
  sql: Sql,
  { unitId, code, counterId, actor }: ReturnedDossier,
  { returnId, invitationId }: NewIds,
  now: Date,
): Promise<boolean> {
  const rows = await sql`
    insert into invitations (unit_id, invitation_id, return_id, dossier_code, counter_id, actor, invited_at, invited_on)
    values (${unitId}, ${invitationId}, ${returnId}, ${code}, ${counterId}, ${actor}, ${now},
      ${dayOfInstant(now.getTime())})
    on conflict (unit_id, dossier_code) where withdrawn_at is null do nothing returning invitation_id`;
  return rows.length > 0;
}

/** The invitation begins anew, at the counter where the citizen is now; what became of it before is in the audit log. */
async function inviteAgain(sql: Sql, { unitId, code, counterId, actor }: ReturnedDossier, now: Date): Promise<boolean> {
  const [found] = await sql<(StoredMoments & { invitationId: string; surveyed: boolean })[]>`
    select invitation_id as "invitationId", invited_at as "invitedAt", offered_at as "offeredAt",
      started_at as "startedAt", declined_at as "declinedAt", withdrawn_at as "withdrawnAt",
      exists (select from participations p where p.unit_id = invitations.unit_id
        and p.dossier_code = invitations.dossier_code and p.outcome = 'completed') as surveyed
    from invitations where unit_id = ${unitId} and dossier_code = ${code} and withdrawn_at is null for update`;
  if (found === undefined) return false;
  const state = invitationState(momentsOf(found), found.surveyed, now.getTime());
  if (!mayInviteAgain(state)) return false;
  await sql`
    update invitations set counter_id = ${counterId}, actor = ${actor}, invited_at = ${now},
      invited_on = ${dayOfInstant(now.getTime())}, offered_at = null, started_at = null, declined_at = null
    where unit_id = ${unitId} and invitation_id = ${found.invitationId}`;
  return true;
}

export type Withdrawal = { unitId: string; code: string; actor: string };

/** Takes a return and its invitation back. Runs in a transaction. @returns where it was made; null: there is none */
export async function undoReturn(
  sql: Sql,
  { unitId, code, actor }: Withdrawal,
  now: Date,
): Promise<{ counterId: string } | null> {
  const [undone] = await sql<{ counterId: string }[]>`
    update dossier_returns set undone_at = ${now}, undone_by = ${actor}
    where unit_id = ${unitId} and dossier_code = ${code} and undone_at is null returning counter_id as "counterId"`;
  if (undone === undefined) return null;
  const [withdrawn] = await sql<{ counterId: string }[]>`
    update invitations set withdrawn_at = ${now}
    where unit_id = ${unitId} and dossier_code = ${code} and withdrawn_at is null
    returning counter_id as "counterId"`;
  await rebuildDossiers(sql, unitId, [code]);
  await appendAudit(sql, { unitId, actor, action: 'dossier.undo-return', subject: code }, now);
  return withdrawn ?? undone;
}

export type ToldEvent = { device: DeviceIdentity; invitationId: string; event: InvitationEvent };

/**
 * Notes what became of an invitation, the first time it is told. What was withdrawn, and who declined, stays so. Runs in
 * a transaction.
 * @returns whether anything changed; null when the device's counter has no such invitation
 */
export async function noteInvitationEvent(
  sql: Sql,
  { device, invitationId, event }: ToldEvent,
  now: Date,
): Promise<boolean | null> {
  const { unitId, counterId, deviceId } = device;
  const [found] = await sql<(Omit<StoredMoments, 'invitedAt'> & { code: string })[]>`
    select dossier_code as code, offered_at as "offeredAt", started_at as "startedAt", declined_at as "declinedAt",
      withdrawn_at as "withdrawnAt"
    from invitations where unit_id = ${unitId} and invitation_id = ${invitationId} and counter_id = ${counterId}
    for update`;
  if (found === undefined) return null;
  const over = found.withdrawnAt !== null || found.declinedAt !== null;
  if (over || found[`${event}At`] !== null) return false;
  const offeredAt = found.offeredAt ?? now;
  await sql`
    update invitations set offered_at = ${offeredAt}, started_at = ${event === 'started' ? now : found.startedAt},
      declined_at = ${event === 'declined' ? now : null}
    where unit_id = ${unitId} and invitation_id = ${invitationId}`;
  const entry = { unitId, actor: `device:${deviceId}`, action: `invitation.${event}`, subject: found.code };
  await appendAudit(sql, entry, now);
  return true;
}

/** True where the code stands in no list of this unit, but in another's. Names no unit: that is what it asks. */
export async function isForeignDossier(sql: Sql, unitId: string, code: string): Promise<boolean> {
  const rows = await sql<{ own: boolean }[]>`
    select unit_id = ${unitId} as own from dossiers where dossier_code = ${code}`;
  return rows.length > 0 && !rows.some(({ own }) => own);
}
