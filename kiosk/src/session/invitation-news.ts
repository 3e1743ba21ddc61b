import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Offer } from '../invitations/offer.ts';
import type { Session, SessionEvent } from './session.ts';

export type InvitationNews = { offer: Offer; event: InvitationEvent };

/**
 * What the return desk should hear of a press. An invitation counts as started when the citizen agrees to answer: who
 * only looks at the notice and goes back may still take it up, here or at the counter's other tablet.
 */
export function invitationNews(session: Session, event: SessionEvent): InvitationNews | null {
  if (event.type === 'declined') return newsOf(event.offer ?? session.invited, 'declined');
  const agrees = event.type === 'continued' && session.screen === 'notice';
  return agrees ? newsOf(session.invited, 'started') : null;
}

function newsOf(offer: Offer | null, event: InvitationEvent): InvitationNews | null {
  return offer === null ? null : { offer, event };
}
