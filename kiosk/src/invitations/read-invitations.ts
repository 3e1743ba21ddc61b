import type { KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';
import { isRecord } from '../reply.ts';

/** The invitations of an event's data, or null where it is none of ours. Checks just enough, as for other replies. */
export function readInvitations(data: string): KioskInvitation[] | null {
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isRecord(message) || !Array.isArray(message.invitations)) return null;
  return message.invitations.every(isInvitation) ? message.invitations : null;
}

function isInvitation(value: unknown): value is KioskInvitation {
  if (!isRecord(value) || typeof value.validForMs !== 'number') return false;
  const { invitationId, dossierCode, invitedAt, field } = value;
  const named = [invitationId, dossierCode, invitedAt].every((text) => typeof text === 'string');
  return named && (field === null || typeof field === 'string');
}
