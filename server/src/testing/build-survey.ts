import { randomUUID } from 'node:crypto';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Answers } from '@hailong/shared/questionnaire/answers.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';

/** A completed survey of 10 February 2026, 08:55 in Vietnam; the test world's clock stands five minutes later. */
export function buildSurvey(changes: Partial<Submission> = {}): Submission {
  return {
    id: randomUUID(),
    dossierCode: null,
    questionnaire: counterQuestionnaire.id,
    version: counterQuestionnaire.version,
    language: 'vi',
    mode: 'self',
    startedAt: '2026-02-10T08:52:00+07:00',
    finishedAt: '2026-02-10T08:55:00+07:00',
    answers: answersOf(4),
    comment: null,
    demographics: null,
    outcome: 'completed',
    ...changes,
  };
}

/** The same level for every criterion. */
export function answersOf(level: number): Answers {
  return Object.fromEntries(criteriaOf(counterQuestionnaire).map(({ id }) => [id, level]));
}

/** Times of a survey of three minutes. `finished`: civil time in Vietnam, e.g. `2026-01-15T10:00`. */
export function finishedAt(finished: string): Pick<Submission, 'startedAt' | 'finishedAt'> {
  const finishedMs = Date.parse(`${finished}+07:00`);
  const text = (ms: number) => new Date(ms).toISOString();
  return { startedAt: text(finishedMs - 180_000), finishedAt: text(finishedMs) };
}
