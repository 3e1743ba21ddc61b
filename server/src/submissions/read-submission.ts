import { type Submission, submissionSchema } from '@hailong/shared/contract/submissions.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import type { ProblemCode } from '@hailong/shared/problem.ts';
import { checkAnswers, packLevels } from '@hailong/shared/questionnaire/answers.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { readDemographics } from '@hailong/shared/questionnaire/demographic-answers.ts';
import { dateSurvey } from '@hailong/shared/submission/date-survey.ts';
import type { ArrivedSubmission, Refusal, Survey } from '../database/submissions.ts';

/** Who delivers: a tablet at its counter, or the phone that was given a link for one dossier. */
export type Sender = { unitId: string } & (
  | { deviceId: string; counterId: string }
  | { deviceId: null; counterId: null; dossierCode: string }
);

/** One entry of a request with what the server knows about its arrival. */
export type Arrival = { entry: { id: string }; sender: Sender; sentMs: number | null; receivedMs: number };

/** Checks an entry: either a survey ready to be stored, or the reason why a person must look at it. */
export function readSubmission(arrival: Arrival): ArrivedSubmission {
  const { sender, entry, receivedMs } = arrival;
  const identity = {
    unitId: sender.unitId,
    submissionId: entry.id.toLowerCase(),
    deviceId: sender.deviceId,
    counterId: sender.counterId,
    dossierCode: sender.deviceId === null ? sender.dossierCode : codeOf(entry),
    receivedAt: new Date(receivedMs).toISOString(),
  };
  return { ...identity, ...judge(arrival), body: () => withoutIdentity(entry) };
}

function judge({ entry, sender, sentMs, receivedMs }: Arrival): { survey: Survey } | { refusal: Refusal } {
  const parsed = submissionSchema.safeParse(entry);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('submission-invalid', `${String(issue?.path[0] ?? '')}: ${issue?.message ?? ''}`);
  }
  const submission = parsed.data;
  const questionnaire = findQuestionnaire(submission.questionnaire, submission.version);
  if (questionnaire === null) {
    return refuse('questionnaire-unknown', `${submission.questionnaire} v${submission.version}`);
  }
  const fault = checkAnswers(questionnaire, submission.answers);
  // Its detail names an answer, which beside the dossier code would lead to the parked ballot that holds it.
  if (fault !== null) return refuse(fault.code, '');
  const dated = dateSurvey({
    startedMs: Date.parse(submission.startedAt),
    finishedMs: Date.parse(submission.finishedAt),
    sentMs,
    receivedMs,
    ...(submission.clock === undefined ? {} : { clock: submission.clock }),
  });
  return {
    survey: {
      ...wordsOf(submission),
      mode: sender.deviceId === null ? 'phone' : submission.mode,
      outcome: submission.outcome,
      levels: packLevels(questionnaire, submission.answers),
      finishedAt: new Date(dated.finishedMs).toISOString(),
      day: dated.day,
      clock: dated.clock,
    },
  };
}

function wordsOf(submission: Submission) {
  const comment = cleanText(submission.comment ?? '').trim();
  return {
    questionnaire: submission.questionnaire,
    version: submission.version,
    language: submission.language,
    comment: comment === '' ? null : comment,
    demographics: readDemographics(submission.demographics ?? null),
  };
}

function refuse(problem: ProblemCode, detail: string): { refusal: Refusal } {
  return { refusal: { problem, detail: cleanText(detail).slice(0, 200) } };
}

function codeOf(entry: { id: string; dossierCode?: unknown }): string | null {
  if (typeof entry.dossierCode !== 'string') return null;
  const { code } = normaliseDossierCode(cleanText(entry.dossierCode).slice(0, 100));
  return code === '' ? null : code;
}

/** What the answers may keep: nothing that leads back to the dossier, the tablet's record or the minute. */
function withoutIdentity(entry: Record<string, unknown>): string {
  const { id: _id, dossierCode: _code, startedAt: _started, finishedAt: _finished, clock: _clock, ...answers } = entry;
  return cleanText(JSON.stringify(answers));
}

/** PostgreSQL stores neither the zero character nor half a surrogate pair. */
function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
