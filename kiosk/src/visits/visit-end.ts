import type { Session, SessionEvent } from '../session/session.ts';
import type { VisitEnd } from './visits.ts';

/**
 * Whether a press decides what becomes of a visit. Each visit is counted once, by what came first: agreed at the notice,
 * declined, or went away before either. Invitations of the return desk have a count of their own and are none of these.
 */
export function visitEnd(session: Session, event: SessionEvent): VisitEnd | null {
  if (session.invited !== null || session.startedAt !== '') return null;
  switch (session.screen) {
    case 'code':
      return event.type === 'expired' || event.type === 'went-back' ? 'left' : null;
    case 'scan':
      return event.type === 'expired' ? 'left' : null;
    case 'notice':
      return endAtNotice(event);
    default:
      return null;
  }
}

function endAtNotice({ type }: SessionEvent): VisitEnd | null {
  if (type === 'continued') return 'started';
  if (type === 'declined') return 'declined';
  return type === 'expired' ? 'left' : null;
}
