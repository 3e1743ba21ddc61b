import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { isRecord } from '../reply.ts';
import { type AskedCounts, chooseCriteria, countAnswers } from '../session/rotation.ts';
import type { Notes } from './notes.ts';

/** Whose turn it is among the criteria of the rotating form. */
export type Turns = {
  /** Reads what was noted. Never rejects: without the note all criteria are even again. */
  load(): Promise<void>;
  /** What the next survey asks; null: all. */
  choose(configuration: Pick<KioskConfiguration, 'form' | 'questionnaire'>): readonly string[] | null;
  /** A survey is stored: what it answers had its turn. */
  stored(submission: Submission): void;
};

/** Of one release of the questionnaire: in another the same criteria may stand beside new ones, and all begin even. */
type Counted = { questionnaire: string; version: number; counts: AskedCounts };

export function createTurns(notes: Notes, random: () => number): Turns {
  let counted: Counted = { questionnaire: '', version: 0, counts: {} };
  const countsOf = (questionnaire: string, version: number): AskedCounts =>
    counted.questionnaire === questionnaire && counted.version === version ? counted.counts : {};

  return {
    async load() {
      const noted = await notes.read('rotation').catch(() => null);
      if (isCounted(noted)) counted = noted;
    },
    choose({ form, questionnaire }) {
      if (form !== 'rotating') return null;
      return chooseCriteria(questionnaire, countsOf(questionnaire.id, questionnaire.version), random);
    },
    stored({ questionnaire, version, answers }) {
      counted = { questionnaire, version, counts: countAnswers(countsOf(questionnaire, version), answers) };
      // Not noted means at worst a turn repeated after the next start.
      void notes.keep('rotation', counted).catch(() => {});
    },
  };
}

function isCounted(value: unknown): value is Counted {
  if (!isRecord(value) || typeof value.questionnaire !== 'string' || typeof value.version !== 'number') return false;
  return isRecord(value.counts) && Object.values(value.counts).every((count) => typeof count === 'number');
}
