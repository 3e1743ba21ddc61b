import { randomUUID } from 'node:crypto';
import type { PaperBallot } from '@hailong/shared/contract/paper-ballots.ts';
import type { Answers } from '@hailong/shared/questionnaire/answers.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';

/** A form on paper of 9 February 2026, the day before the test world's, with 4 everywhere. */
export function buildForm(changes: Partial<PaperBallot> = {}): PaperBallot {
  const questionnaire = changes.questionnaire ?? 'sipas-service';
  const base = { id: randomUUID(), questionnaire, version: 1, day: '2026-02-09', dossierCode: null, counter: null };
  return { ...base, answers: sameAnswers(questionnaire, 4), ...changes };
}

export function sameAnswers(questionnaireId: string, level: number | null): Answers {
  const questionnaire = findQuestionnaire(questionnaireId, 1);
  return Object.fromEntries(questionnaire === null ? [] : criteriaOf(questionnaire).map(({ id }) => [id, level]));
}

/** A spreadsheet of answers as text: the header numbers 16 criteria, and one form has 4 everywhere. */
export const answersInText = [
  Array.from({ length: 16 }, (_, index) => index + 1).join(';'),
  Array.from({ length: 16 }, () => 4).join(';'),
].join('\n');
