import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { newId } from '../access/secret.ts';

/** A repeatable source of chance (mulberry32), so that every demo looks the same. */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Parts of the simulated surveys; a real centre's are whatever they are. */
const ASSISTED_PART = 0.12;
const ENGLISH_PART = 0.03;
const SAYS_PART = 0.7;

/** What a centre's citizens think at the time, and may write. */
export type Climate = { lift: number; comments: readonly string[] };
const ordinary: Climate = { lift: 0, comments: [] };
const WRITES_PART = 0.12;

/**
 * Demo only: how the fourteen simulated months went. Slowly better, and one bad spell five months ago.
 * @param weeksAgo whole weeks before today
 */
export function liftOf(weeksAgo: number): number {
  const isBadSpell = weeksAgo >= 20 && weeksAgo < 24;
  return 0.12 - 0.003 * weeksAgo - (isBadSpell ? 0.2 : 0);
}

/** A survey such as a citizen gives a few minutes after the result was returned. */
export function surveyOf(
  dossierCode: string | null,
  finishedMs: number,
  chance: () => number,
  { lift, comments }: Climate = ordinary,
): Submission {
  const mood = chance();
  const answers: Record<string, number | null> = {};
  for (const [index, { id }] of criteriaOf(counterQuestionnaire).entries()) {
    answers[id] = levelFor(mood, weakness(index) - lift, chance);
  }
  return {
    id: newId(),
    dossierCode,
    questionnaire: counterQuestionnaire.id,
    version: counterQuestionnaire.version,
    language: chance() < ENGLISH_PART ? 'en' : 'vi',
    mode: chance() < ASSISTED_PART ? 'assisted' : 'self',
    startedAt: new Date(finishedMs - 60_000 - chance() * 120_000).toISOString(),
    finishedAt: new Date(finishedMs).toISOString(),
    answers,
    comment: comments.length > 0 && chance() < WRITES_PART ? pick(comments, chance) : null,
    demographics: demographicsOf(chance),
    outcome: 'completed',
  };
}

function pick(texts: readonly string[], chance: () => number): string | null {
  return texts[Math.floor(chance() * texts.length)] ?? null;
}

/** What somebody says of themselves: some say nothing, and every option comes up. */
function demographicsOf(chance: () => number): Record<string, string | null> {
  const answers = demographicQuestions.map(({ id, options }) => {
    const option = options[Math.floor(chance() * options.length)];
    return [id, chance() < SAYS_PART ? (option?.id ?? null) : null] as const;
  });
  return Object.fromEntries(answers);
}

/** Waiting seats, on-time results and news of one's feedback please less than the rest. */
function weakness(index: number): number {
  return [1, 10, 15].includes(index) ? 0.25 : 0.08;
}

function levelFor(mood: number, weak: number, chance: () => number): number | null {
  if (chance() < 0.04) return null;
  const roll = chance() * 0.6 + mood * 0.4 - weak;
  if (roll > 0.55) return 5;
  if (roll > 0.2) return 4;
  if (roll > 0.08) return 3;
  return roll > 0 ? 2 : 1;
}
