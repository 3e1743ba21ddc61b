import type { InvitationState } from '../contract/invitations.ts';
import { INVITATION_MINUTES } from '../contract/kiosk-invitations.ts';

/** A survey takes two minutes, for slow readers ten; who has been answering for longer than this has walked away. */
export const ANSWERING_MINUTES = 30;

const INVITED_MS = INVITATION_MINUTES * 60_000;
const ANSWERING_MS = ANSWERING_MINUTES * 60_000;

/** What happened to an invitation, in milliseconds since 1970-01-01T00:00Z by the server's clock; null: did not. */
export type InvitationMoments = {
  invitedAt: number;
  offeredAt: number | null;
  startedAt: number | null;
  declinedAt: number | null;
  withdrawnAt: number | null;
};

/** What the state follows from. Few enough combinations that a database can count each of them. */
export type InvitationFacts = {
  withdrawn: boolean;
  /** The dossier has a completed survey, whichever way it was begun and on whichever day. */
  surveyed: boolean;
  declined: boolean;
  started: boolean;
  offered: boolean;
  /** The last thing that happened, sent or started, is not too long ago. */
  fresh: boolean;
};

/** An invitation is fresh while it was sent, or begun to be answered, after these moments. */
export function freshSince(nowMs: number): { invited: number; started: number } {
  return { invited: nowMs - INVITED_MS, started: nowMs - ANSWERING_MS };
}

export function invitationFacts(moments: InvitationMoments, surveyed: boolean, nowMs: number): InvitationFacts {
  const { invitedAt, offeredAt, startedAt, declinedAt, withdrawnAt } = moments;
  const since = freshSince(nowMs);
  return {
    withdrawn: withdrawnAt !== null,
    surveyed,
    declined: declinedAt !== null,
    started: startedAt !== null,
    offered: offeredAt !== null,
    fresh: startedAt === null ? invitedAt > since.invited : startedAt > since.started,
  };
}

/** A survey that was given outweighs everything but the return having been a mistake. */
export function stateOfFacts({ withdrawn, surveyed, declined, started, fresh }: InvitationFacts): InvitationState {
  if (withdrawn) return 'withdrawn';
  if (surveyed) return 'completed';
  if (declined) return 'declined';
  if (!fresh) return 'no-answer';
  return started ? 'started' : 'invited';
}

export function invitationState(moments: InvitationMoments, surveyed: boolean, nowMs: number): InvitationState {
  return stateOfFacts(invitationFacts(moments, surveyed, nowMs));
}

/** Milliseconds for which it may still be offered; zero and less: no longer. */
export function validForMs(invitedAtMs: number, nowMs: number): number {
  return invitedAtMs + INVITED_MS - nowMs;
}

/** True where a second press of the clerk invites again: the citizen came back, or thinks otherwise now. */
export function mayInviteAgain(state: InvitationState): boolean {
  return state === 'declined' || state === 'no-answer';
}
