import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Offer } from '../invitations/offer.ts';
import { emptyCode, type TypedCode } from './dossier-code.ts';

export type Language = 'vi' | 'en';
/** Percent of the usual size. */
export type TextSize = 100 | 150 | 200;

/*
 * attract → code → notice → question (16 times) → comment → saving → thanks → attract
 *   └→ goodbye        └→ goodbye        nothing answered: → goodbye   └→ not-saved → saving …
 * With an invitation of the return desk the dossier is known: attract → notice.
 * When nobody touches the screen: → attract, by way of saving when something was answered.
 */
export type Screen =
  | 'attract'
  | 'code'
  | 'notice'
  | 'question'
  | 'comment'
  | 'saving'
  | 'not-saved'
  | 'thanks'
  | 'goodbye';

/** A survey on its way into the outbox, and whether its citizen still stands there to be thanked. */
export type Pending = { submission: Submission; thank: boolean };

/** Everything the tablet knows of the citizen before it. `freshSession()` is what the next one finds. */
export type Session = {
  screen: Screen;
  language: Language;
  textSize: TextSize;
  /** Taken at the start, so that a new configuration never changes a survey under way. */
  questionnaire: Questionnaire | null;
  code: TypedCode;
  /** The invitation that was taken up: its dossier stands in place of a typed code, whatever becomes of it meanwhile. */
  invited: Offer | null;
  /** Index into `stepsOf(questionnaire)`. */
  position: number;
  answers: Readonly<Record<string, number | null>>;
  comment: string;
  startedAt: string;
  /** A second press of *continue* goes on in spite of it. */
  hint: 'code-unusual' | 'unanswered' | null;
  pending: Pending | null;
};

export const COMMENT_LONGEST = 1000;

export function freshSession(): Session {
  return {
    screen: 'attract',
    language: 'vi',
    textSize: 100,
    questionnaire: null,
    code: emptyCode(null),
    invited: null,
    position: 0,
    answers: {},
    comment: '',
    startedAt: '',
    hint: null,
    pending: null,
  };
}

export type SessionEvent =
  | { type: 'language-chosen'; language: Language }
  | { type: 'text-size-pressed' }
  | { type: 'started'; questionnaire: Questionnaire; codePrefix: string | null; offer?: Offer }
  | { type: 'code-key'; key: string }
  | { type: 'code-erased' }
  | { type: 'code-keypad-switched' }
  | { type: 'code-skipped' }
  /** At the notice, or an invitation that is offered. */
  | { type: 'declined'; offer?: Offer }
  /** *Continue*, on any screen. `at`: an instant of `toInstant`. */
  | { type: 'continued'; at: string }
  | { type: 'went-back' }
  | { type: 'answered'; criterion: string; level: number | null }
  | { type: 'comment-written'; text: string }
  | { type: 'sent'; id: string; at: string; withComment: boolean }
  /** Nobody has touched the screen for too long. */
  | { type: 'expired'; id: string; at: string }
  | { type: 'saved' }
  | { type: 'save-failed' }
  | { type: 'save-retried' }
  | { type: 'left' };
