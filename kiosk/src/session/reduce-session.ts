import { composeCode, emptyCode, eraseKey, looksUsual, switchKeypad, typeKey } from './dossier-code.ts';
import { COMMENT_LONGEST, freshSession, type Pending, type Session, type SessionEvent } from './session.ts';
import { stepsOf } from './steps.ts';
import { submissionOf } from './submission.ts';

export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'language-chosen':
      return { ...session, language: event.language };
    case 'look-changed':
      return { ...session, textSize: event.textSize ?? session.textSize, theme: event.theme ?? session.theme };
    case 'listening-switched':
      return { ...session, listening: event.on };
    case 'started':
      return start(session, event);
    case 'code-key':
      return { ...session, code: typeKey(session.code, event.key), hint: null };
    case 'code-erased':
      return { ...session, code: eraseKey(session.code), hint: null };
    case 'code-keypad-switched':
      return { ...session, code: switchKeypad(session.code), hint: null };
    case 'code-skipped':
      return { ...session, screen: 'notice', code: emptyCode(session.code.prefix), hint: null };
    case 'declined':
      return farewell(session);
    case 'continued':
      return goOn(session, event.at);
    case 'went-back':
      return goBack(session);
    case 'answered':
      return { ...session, answers: { ...session.answers, [event.criterion]: event.level }, hint: null };
    case 'comment-written':
      return { ...session, comment: event.text.slice(0, COMMENT_LONGEST) };
    default:
      return endSession(session, event);
  }
}

function start(session: Session, event: Extract<SessionEvent, { type: 'started' }>): Session {
  const { questionnaire, asked, codePrefix, offer = null } = event;
  const screen = offer === null ? 'code' : 'notice';
  return { ...session, screen, questionnaire, asked, code: emptyCode(codePrefix), invited: offer };
}

type EndEvent = Extract<SessionEvent, { type: 'sent' | 'expired' | 'saved' | 'save-failed' | 'save-retried' | 'left' }>;

function endSession(session: Session, event: EndEvent): Session {
  switch (event.type) {
    case 'sent':
      return send(session, event);
    case 'expired':
      return expire(session, event);
    case 'saved':
      return session.pending?.thank === true ? { ...keepManners(session), screen: 'thanks' } : freshSession();
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
  return save(session, { submission: submissionOf({ ...session, comment }, 'completed', event), thank: true });
}

function expire(session: Session, stamp: { id: string; at: string }): Session {
  if (session.screen === 'saving' || session.screen === 'not-saved') return session;
  const asked = session.screen === 'question' || session.screen === 'comment';
  if (!asked || !hasAnswers(session)) return freshSession();
  // What was written but not sent was not given to us.
  return save(session, { submission: submissionOf({ ...session, comment: '' }, 'partial', stamp), thank: false });
}

function goOn(session: Session, at: string): Session {
  if (session.screen === 'code') {
    const needsLook = composeCode(session.code) === null || !looksUsual(session.code);
    if (needsLook && session.hint === null) return { ...session, hint: 'code-unusual' };
    return { ...session, screen: 'notice', hint: null };
  }
  if (session.screen === 'notice') return { ...session, screen: 'question', position: 0, startedAt: at };
  if (session.screen !== 'question' || session.questionnaire === null) return session;
  const steps = stepsOf(session.questionnaire, session.asked);
  const criterion = steps[session.position]?.criterion.id ?? '';
  if (!(criterion in session.answers) && session.hint === null) return { ...session, hint: 'unanswered' };
  const last = session.position === steps.length - 1;
  return last
    ? { ...session, screen: 'comment', hint: null }
    : { ...session, position: session.position + 1, hint: null };
}

function goBack(session: Session): Session {
  switch (session.screen) {
    case 'code':
      return keepManners(session);
    case 'notice':
      return session.invited === null ? { ...session, screen: 'code', hint: null } : keepManners(session);
    case 'question':
      return session.position === 0
        ? { ...session, screen: 'notice', hint: null }
        : { ...session, position: session.position - 1, hint: null };
    case 'comment':
      return { ...session, screen: 'question' };
    default:
      return session;
  }
}

function hasAnswers(session: Session): boolean {
  return Object.keys(session.answers).length > 0;
}

/** From here on only `pending` holds the answers: the screens can show nothing of them any more. */
function save(session: Session, pending: Pending): Session {
  return { ...keepManners(session), screen: 'saving', pending };
}

function farewell(session: Session): Session {
  return { ...keepManners(session), screen: 'goodbye' };
}

function keepManners(session: Session): Session {
  return { ...freshSession(), ...manners(session) };
}

/** How to speak to this citizen: all that outlives the answers, until the last screen is left. */
export function manners({ language, textSize, theme, listening }: Session): Manners {
  return { language, textSize, theme, listening };
}

type Manners = Pick<Session, 'language' | 'textSize' | 'theme' | 'listening'>;
