import { emptyCode, eraseKey, scannedCode, switchKeypad, typeKey } from './dossier-code.ts';
import { endSession, farewell } from './end-session.ts';
import { goBack, goOn } from './move.ts';
import { COMMENT_LONGEST, type Session, type SessionEvent, type StartedEvent } from './session.ts';

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
    case 'help-switched':
      return { ...session, mode: event.on ? 'assisted' : 'self' };
    case 'declined':
      return farewell(session);
    case 'continued':
      return goOn(session, event.at);
    case 'went-back':
      return goBack(session);
    case 'answered':
      return { ...session, answers: { ...session.answers, [event.criterion]: event.level }, hint: null };
    case 'described':
      return { ...session, demographics: { ...session.demographics, [event.question]: event.option }, hint: null };
    case 'comment-written':
      return { ...session, comment: event.text.slice(0, COMMENT_LONGEST) };
    case 'code-key':
    case 'code-erased':
    case 'code-keypad-switched':
    case 'code-skipped':
    case 'scan-opened':
    case 'code-scanned':
      return { ...enterCode(session, event), hint: null };
    default:
      return endSession(session, event);
  }
}

function start(session: Session, event: StartedEvent): Session {
  const { questionnaire, asked, codePrefix, offer = null, codeAsked = true } = event;
  return {
    ...session,
    screen: offer === null && codeAsked ? 'code' : 'notice',
    mode: event.assisted === true ? 'assisted' : 'self',
    questionnaire,
    asked,
    about: event.about ?? [],
    stoppedEarly: event.stoppedEarly ?? 'keep',
    codeAsked,
    code: emptyCode(codePrefix),
    invited: offer,
  };
}

type CodeEvent = Extract<SessionEvent, { type: `code-${string}` | 'scan-opened' }>;

function enterCode(session: Session, event: CodeEvent): Session {
  const { code } = session;
  switch (event.type) {
    case 'code-key':
      return { ...session, code: typeKey(code, event.key) };
    case 'code-erased':
      return { ...session, code: eraseKey(code) };
    case 'code-keypad-switched':
      return { ...session, code: switchKeypad(code) };
    case 'code-skipped':
      return { ...session, screen: 'notice', code: emptyCode(code.prefix) };
    case 'scan-opened':
      return session.screen === 'code' ? { ...session, screen: 'scan' } : session;
    case 'code-scanned':
      // What is read after the citizen went back is not what they want any more.
      return session.screen === 'scan'
        ? { ...session, screen: 'notice', code: scannedCode(code, event.code) }
        : session;
  }
}
