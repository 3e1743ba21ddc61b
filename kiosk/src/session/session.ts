import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Offer } from '../invitations/offer.ts';
import { emptyCode, type TypedCode } from './dossier-code.ts';

/** A BCP 47 tag: `vi`, `en`, or that of a language pack. */
export type Language = string;
/** Percent of the usual size. */
export type TextSize = 100 | 150 | 200;
export type Theme = 'usual' | 'dark' | 'contrast';

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
  theme: Theme;
  /** Every screen is read aloud by itself, until it is switched off. */
  listening: boolean;
  /** `assisted`: somebody helps to answer. */
  mode: 'self' | 'assisted';
  /** Taken at the start, so that a new configuration never changes a survey under way. */
  questionnaire: Questionnaire | null;
  code: TypedCode;
  /** The invitation that was taken up: its dossier stands in place of a typed code, whatever becomes of it meanwhile. */
  invited: Offer | null;
  /** Ids of the criteria that are asked, in printed order; null: all. */
  asked: readonly string[] | null;
  /** Index into `stepsOf(questionnaire, asked)`. */
  position: number;
  answers: Readonly<Record<string, number | null>>;
  comment: string;
  /** Question about the citizen → option, or null for *no answer*. */
  demographics: Readonly<Record<string, string | null>>;
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
    theme: 'usual',
    listening: false,
    mode: 'self',
    questionnaire: null,
    code: emptyCode(null),
    invited: null,
    asked: null,
    position: 0,
    answers: {},
    comment: '',
    demographics: {},
    startedAt: '',
    hint: null,
    pending: null,
  };
}

export type SessionEvent =
  | { type: 'language-chosen'; language: Language }
  | { type: 'look-changed'; textSize?: TextSize; theme?: Theme }
  | { type: 'listening-switched'; on: boolean }
  | {
      type: 'started';
      questionnaire: Questionnaire;
      asked: readonly string[] | null;
      codePrefix: string | null;
      offer?: Offer;
    }
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
