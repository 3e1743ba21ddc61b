import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import type { Answer, ServerClient } from '../../server-client.ts';
import type { Typed } from './read-typed.ts';

type Found = { dossiers: DossierReply[]; next: string | null };
export type Wanted = Extract<Typed, { kind: 'code' | 'ending' }>;

/** Dossiers of the lists with this code or ending. `more`: not all of them came along. */
export async function findDossiers(
  client: ServerClient,
  wanted: Wanted,
): Promise<Answer<{ dossiers: readonly DossierReply[]; more: boolean }>> {
  const query = wanted.kind === 'code' ? { code: wanted.code } : { ending: wanted.ending };
  const answer = await client.get<Found>('/dossiers', query);
  if (!answer.ok) return answer;
  const { dossiers, next } = answer.value;
  return { ok: true, value: { dossiers, more: next !== null } };
}

export function returnDossier(client: ServerClient, code: string, counter: string): Promise<Answer<InvitationReply>> {
  return client.send<InvitationReply>('POST', returnPath(code), { counter });
}

export function undoReturn(client: ServerClient, code: string): Promise<Answer<unknown>> {
  return client.send<unknown>('DELETE', returnPath(code));
}

function returnPath(code: string): string {
  return `/dossiers/${encodeURIComponent(code)}/return`;
}

/** What a clerk must be told before returning this dossier; null: nothing. */
export type Doubt = 'unlisted' | 'surveyed' | 'returned';

export function doubtOf(dossier: DossierReply | null): Doubt | null {
  if (dossier === null) return 'unlisted';
  if (dossier.surveyed) return 'surveyed';
  // A list may say so by the status alone, without a day.
  return dossier.returnedOn === null && dossier.status !== 'returned' ? null : 'returned';
}

/** As people at the counter call it: the serial, "0975"; where the order of the code is unknown, the whole code. */
export function shortCode(code: string): string {
  return /-\d{6}-(\d{4,7})$/.exec(code)?.[1] ?? code;
}

/** "0975 · Hộ tịch" */
export function nameOfDossier({ code, field }: { code: string; field: string | null }): string {
  return field === null ? shortCode(code) : `${shortCode(code)} · ${field}`;
}
