import type { SurveyConfiguration } from '@hailong/shared/contract/kiosk.ts';
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
 * attract → code → notice → question … → about … → comment → saving → thanks → attract
 *   │       ↓ ↑      └→ goodbye  │         │                    └→ not-saved → saving …
 *   │       scan ─→ notice       └─────────┴→ stopped: → goodbye, by way of saving when something is kept
 *   └→ goodbye                  nothing answered: comment → goodbye
 * With an invitation of the return desk the dossier is known: attract → notice.
 * When nobody touches the screen: → attract, by way of saving when something is kept.
 */
export type Screen =
  | 'attract'
  | 'code'
  | 'scan'
  | 'notice'
  | 'question'
  | 'about'
  | 'comment'
  | 'saving'
  | 'not-saved'
  | 'thanks'
  | 'goodbye';

/** A survey on its way into the outbox, and the screen its citizen sees afterwards; `attract`: nobody is there any more. */
export type Pending = { submission: Submission; next: 'thanks' | 'goodbye' | 'attract' };

/** Questions about the citizen. */
export type About = SurveyConfiguration['demographics'];

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
  /** False where the survey is asked for by something that stands for its dossier. */
  codeAsked: boolean;
  code: TypedCode;
  /** The invitation that was taken up: its dossier stands in place of a typed code, whatever becomes of it meanwhile. */
  invited: Offer | null;
  /** Ids of the criteria that are asked, in printed order; null: all. */
  asked: readonly string[] | null;
  /** Index into `stepsOf(questionnaire, asked)`. */
  position: number;
  answers: Readonly<Record<string, number | null>>;
  /** Taken at the start, like the questionnaire. */
  about: About;
  /** Index into `about`. */
  aboutPlace: number;
  comment: string;
  /** Question about the citizen → option, or null for *no answer*. */
  demographics: Readonly<Record<string, string | null>>;
  /** What becomes of the answers of somebody who stops or walks away. */
  stoppedEarly: SurveyConfiguration['stoppedEarly'];
  /** When the citizen agreed to answer; empty until then. */
  startedAt: string;
  /** A second press of *continue* goes on in spite of it. */
  hint: 'code-unusual' | 'unanswered' | null;
  pending: Pending | null;
  /** For the last words: whether anything of this citizen was stored. */
  kept: boolean;
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
    codeAsked: true,
    code: emptyCode(null),
    invited: null,
    asked: null,
    position: 0,
    answers: {},
    about: [],
    aboutPlace: 0,
    comment: '',
    demographics: {},
    stoppedEarly: 'keep',
    startedAt: '',
    hint: null,
    pending: null,
    kept: false,
  };
}

/** See `startOf`. */
export type StartedEvent = {
  type: 'started';
  questionnaire: Questionnaire;
  asked: readonly string[] | null;
  codePrefix: string | null;
  offer?: Offer;
  about?: About;
  stoppedEarly?: SurveyConfiguration['stoppedEarly'];
  assisted?: boolean;
  codeAsked?: boolean;
};

export type SessionEvent =
  | { type: 'language-chosen'; language: Language }
  | { type: 'look-changed'; textSize?: TextSize; theme?: Theme }
  | { type: 'listening-switched'; on: boolean }
  | StartedEvent
  | { type: 'code-key'; key: string }
  | { type: 'code-erased' }
  | { type: 'code-keypad-switched' }
  | { type: 'code-skipped' }
  | { type: 'scan-opened' }
  /** A dossier code that the camera read. */
  | { type: 'code-scanned'; code: string }
  /** Somebody helps to answer, or not. */
  | { type: 'help-switched'; on: boolean }
  /** At the notice, or an invitation that is offered. */
  | { type: 'declined'; offer?: Offer }
  /** *Continue*, on any screen. `at`: an instant of `toInstant`. */
  | { type: 'continued'; at: string }
  | { type: 'went-back' }
  | { type: 'answered'; criterion: string; level: number | null }
  /** Of a question about the citizen; null: *no answer*. */
  | { type: 'described'; question: string; option: string | null }
  | { type: 'comment-written'; text: string }
  | { type: 'sent'; id: string; at: string; withComment: boolean }
  /** The citizen ends it before the end. */
  | { type: 'stopped'; id: string; at: string }
  /** Nobody has touched the screen for too long. */
  | { type: 'expired'; id: string; at: string }
  | { type: 'saved' }
  | { type: 'save-failed' }
  | { type: 'save-retried' }
  | { type: 'left' };
