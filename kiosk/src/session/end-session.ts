import { freshSession, type Pending, type Session, type SessionEvent } from './session.ts';
import { submissionOf } from './submission.ts';

type EndEvent = Extract<
  SessionEvent,
  { type: 'sent' | 'stopped' | 'expired' | 'saved' | 'save-failed' | 'save-retried' | 'left' }
>;

export function endSession(session: Session, event: EndEvent): Session {
  switch (event.type) {
    case 'sent':
      return send(session, event);
    case 'stopped':
      return breakOff(session, event, 'goodbye');
    case 'expired':
      return breakOff(session, event, 'attract');
    case 'saved':
      return afterSaving(session);
    case 'save-failed':
      return { ...session, screen: 'not-saved' };
    case 'save-retried':
      return session.pending === null ? session : { ...session, screen: 'saving' };
    case 'left':
      return freshSession();
  }
}

function send(session: Session, event: Extract<SessionEvent, { type: 'sent' }>): Session {
  if (session.screen !== 'comment') return session;
  if (!hasAnswers(session)) return farewell(session);
  const comment = event.withComment ? session.comment : '';
  return save(session, { submission: submissionOf({ ...session, comment }, 'completed', event), next: 'thanks' });
}

/** Keeps what was answered, or drops all of it, as the plan says; then says goodbye, or greets the next person. */
function breakOff(session: Session, stamp: { id: string; at: string }, next: 'goodbye' | 'attract'): Session {
  // What is being saved was sent: it belongs to the centre, and is not given up.
  if (session.screen === 'saving' || session.screen === 'not-saved') return session;
  if (session.stoppedEarly === 'drop' || !isUnderWay(session) || !hasAnswers(session)) {
    return next === 'goodbye' ? farewell(session) : freshSession();
  }
  // What was written but not sent was not given to us.
  return save(session, { submission: submissionOf({ ...session, comment: '' }, 'partial', stamp), next });
}

function isUnderWay({ screen }: Session): boolean {
  return screen === 'question' || screen === 'about' || screen === 'comment';
}

function hasAnswers(session: Session): boolean {
  return Object.keys(session.answers).length > 0;
}

/** From here on only `pending` holds the answers: the screens can show nothing of them any more. */
function save(session: Session, pending: Pending): Session {
  return { ...keepManners(session), screen: 'saving', pending };
}

function afterSaving(session: Session): Session {
  const screen = session.pending?.next ?? 'attract';
  return screen === 'attract' ? freshSession() : { ...keepManners(session), screen, kept: true };
}

/** Nothing of this citizen was stored. */
export function farewell(session: Session): Session {
  return { ...keepManners(session), screen: 'goodbye' };
}

export function keepManners(session: Session): Session {
  return { ...freshSession(), ...manners(session) };
}

/** How to speak to this citizen: all that outlives the answers, until the last screen is left. */
export function manners({ language, textSize, theme, listening }: Session): Manners {
  return { language, textSize, theme, listening };
}

type Manners = Pick<Session, 'language' | 'textSize' | 'theme' | 'listening'>;
