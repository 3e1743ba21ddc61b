import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Notes } from '../device/notes.ts';
import { isRecord } from '../reply.ts';

/** A questionnaire whose answers wait on this tablet, word for word as it was asked. */
export type KeptQuestionnaire = { id: string; version: number; text: Questionnaire };

/**
 * Keeps every questionnaire until its answers are delivered: whoever opens a rescue file years later must be able to
 * tell what was asked.
 */
export type QuestionnairesKept = {
  /** Before the first question of it is asked. */
  keep(questionnaire: Questionnaire): Promise<void>;
  /** Nothing waits any more: only what may still be asked stays. */
  allDelivered(): Promise<void>;
};

/** The newest is asked; the one before it may be in the hands of a citizen while the new one arrives. */
const STILL_ASKED = 2;

export function createQuestionnairesKept(notes: Notes): QuestionnairesKept {
  let turn = Promise.resolve();
  /** One after the other: each reads what the one before wrote. A fault of the storage is noticed by the outbox. */
  const change = (make: (kept: readonly KeptQuestionnaire[]) => readonly KeptQuestionnaire[]) => {
    turn = turn.then(async () => {
      const before = await readKeptQuestionnaires(notes);
      const after = make(before);
      if (after !== before) await notes.keep('questionnaires', after);
    });
    turn = turn.catch(() => {});
    return turn;
  };
  return {
    keep: (text) =>
      change((kept) => {
        const { id, version } = text;
        const others = kept.filter((one) => one.id !== id || one.version !== version);
        const known = kept.at(-1);
        return known?.id === id && known.version === version ? kept : [...others, { id, version, text }];
      }),
    allDelivered: () => change((kept) => (kept.length <= STILL_ASKED ? kept : kept.slice(-STILL_ASKED))),
  };
}

/** Oldest first. */
export async function readKeptQuestionnaires(notes: Notes): Promise<readonly KeptQuestionnaire[]> {
  const kept = await notes.read('questionnaires');
  // Only this file writes the note, in this shape.
  return Array.isArray(kept) && kept.every(isRecord) ? (kept as KeptQuestionnaire[]) : [];
}
