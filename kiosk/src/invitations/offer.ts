import type { KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';

/** An invitation of the return desk while this tablet may offer it. */
export type Offer = {
  invitationId: string;
  dossierCode: string;
  field: string | null;
  /** By the server's clock; another one of the same invitation means that it was sent anew. */
  invitedAt: string;
  /** By the tablet's monotonic clock: a correction of its other clock neither ends an offer nor keeps it. */
  until: number;
};

/** `now`: monotonic milliseconds at which the message arrived. */
export function offersOf(invitations: readonly KioskInvitation[], now: number): Offer[] {
  return invitations.map(({ validForMs, ...invitation }) => ({ ...invitation, until: now + validForMs }));
}

/** Names one sending of an invitation, without the dossier. */
export function offerKey({ invitationId, invitedAt }: Offer): string {
  return `${invitationId} ${invitedAt}`;
}

const SHOWN_DIGITS = 4;

/** What the citizen knows the dossier by, and a bystander does not: `0975` of `H15.50.05.13-261008-0975`. */
export function lastDigits(code: string): string {
  return code.slice(-SHOWN_DIGITS);
}
