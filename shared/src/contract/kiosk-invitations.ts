import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/** Longer ago, the citizen is no longer at the counter: offering it to the next one would survey the wrong dossier. */
export const INVITATION_MINUTES = 15;

/** What the tablet of a counter may offer now. */
export const kioskInvitationSchema = z.object({
  invitationId: z.string(),
  dossierCode: z.string(),
  field: z.nullable(z.string()),
  /** Server's clock. */
  invitedAt: z.string(),
  /** Milliseconds it may still be offered, counted from this message: the tablet's own clock may be wrong. */
  validForMs: z.int(),
});
export type KioskInvitation = z.infer<typeof kioskInvitationSchema>;

/**
 * Server-sent events of the tablet's counter. `event: invitations`, data `{"invitations": […]}`: everything that may be
 * offered now, newest first; sent at once after connecting and whenever it changes, so that a tablet that was away has
 * the same picture as one that was not. A comment line every 20 s keeps the line open.
 */
export const getKioskEvents = endpoint({
  method: 'GET',
  path: '/kiosk/events',
  summary: 'Live: the invitations of the return desk for this tablet.',
  callers: ['device'],
});

export const kioskInvitationsSchema = z.object({ invitations: z.array(kioskInvitationSchema) });

export const postInvitationEvent = endpoint({
  method: 'POST',
  path: '/kiosk/invitations/{id}',
  summary: 'What became of an invitation on the tablet. Repeating it changes nothing.',
  callers: ['device'],
  request: z.object({ event: z.enum(['offered', 'started', 'declined']) }),
  reply: z.object({}),
});
export type InvitationEvent = 'offered' | 'started' | 'declined';
