import { composeCode, looksUsual } from './dossier-code.ts';
import { keepManners } from './end-session.ts';
import type { Session } from './session.ts';
import { stepsOf } from './steps.ts';

/** *Continue*, on whatever screen. `at`: now. */
export function goOn(session: Session, at: string): Session {
  switch (session.screen) {
    case 'code':
      return leaveCode(session);
    case 'notice':
      // Who went back to read it again has agreed already.
      return { ...session, screen: 'question', position: 0, startedAt: session.startedAt || at };
    case 'question':
      return leaveQuestion(session);
    case 'about':
      return leaveAbout(session);
    default:
      return session;
  }
}

function leaveCode(session: Session): Session {
  const needsLook = composeCode(session.code) === null || !looksUsual(session.code);
  if (needsLook && session.hint === null) return { ...session, hint: 'code-unusual' };
  return { ...session, screen: 'notice', hint: null };
}

function leaveQuestion(session: Session): Session {
  if (session.questionnaire === null) return session;
  const steps = stepsOf(session.questionnaire, session.asked);
  const criterion = steps[session.position]?.criterion.id ?? '';
  if (!(criterion in session.answers) && session.hint === null) return { ...session, hint: 'unanswered' };
  const next = { ...session, hint: null };
  if (session.position < steps.length - 1) return { ...next, position: session.position + 1 };
  return session.about.length > 0 ? { ...next, screen: 'about', aboutPlace: 0 } : { ...next, screen: 'comment' };
}

function leaveAbout(session: Session): Session {
  const question = session.about[session.aboutPlace]?.id ?? '';
  if (!(question in session.demographics) && session.hint === null) return { ...session, hint: 'unanswered' };
  const next = { ...session, hint: null };
  const last = session.aboutPlace === session.about.length - 1;
  return last ? { ...next, screen: 'comment' } : { ...next, aboutPlace: session.aboutPlace + 1 };
}

export function goBack(session: Session): Session {
  const before = { ...session, hint: null };
  switch (session.screen) {
    case 'code':
      return keepManners(session);
    case 'scan':
      return { ...before, screen: 'code' };
    case 'notice':
      return session.invited === null && session.codeAsked ? { ...before, screen: 'code' } : keepManners(session);
    case 'question':
      return session.position === 0 ? { ...before, screen: 'notice' } : { ...before, position: session.position - 1 };
    case 'about':
      return session.aboutPlace === 0
        ? { ...before, screen: 'question' }
        : { ...before, aboutPlace: session.aboutPlace - 1 };
    case 'comment':
      return { ...before, screen: session.about.length > 0 ? 'about' : 'question' };
    default:
      return session;
  }
}
