import { maskPersonal } from '@hailong/shared/comments/mask-personal.ts';
import { type Submission, submissionSchema } from '@hailong/shared/contract/submissions.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import { answeredHastily } from '@hailong/shared/integrity/answered-hastily.ts';
import { type Day, startOfDayMs } from '@hailong/shared/period/day.ts';
import type { ProblemCode } from '@hailong/shared/problem.ts';
import { checkAnswers, packLevels } from '@hailong/shared/questionnaire/answers.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { readDemographics } from '@hailong/shared/questionnaire/demographic-answers.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { type ClockVerdict, dateSurvey } from '@hailong/shared/submission/date-survey.ts';
import type { ArrivedSubmission, Refusal, Source, Survey } from '../database/submissions.ts';

const NOON_MS = 12 * 3_600_000;

/**
 * Who delivers: a tablet at its counter, the phone that was given a link for one dossier, or a person who has a form on
 * paper, typed in or from a spreadsheet, and with it the day that is written on it.
 */
export type Sender = { unitId: string } & (
  | { deviceId: string; counterId: string }
  | { deviceId: null; counterId: null; dossierCode: string }
  | { deviceId: null; counterId: string | null; form: 'paper' | 'file'; day: Day }
);

/** One entry of a request with what the server knows about its arrival. */
export type Arrival = { entry: { id: string }; sender: Sender; sentMs: number | null; receivedMs: number };

/** Checks an entry: either a survey ready to be stored, or the reason why a person must look at it. */
export function readSubmission(arrival: Arrival): ArrivedSubmission {
  const { sender, entry, receivedMs } = arrival;
  const identity = {
    unitId: sender.unitId,
    submissionId: entry.id.toLowerCase(),
    source: sourceOf(sender),
    deviceId: sender.deviceId,
    counterId: sender.counterId,
    dossierCode: 'dossierCode' in sender ? sender.dossierCode : codeOf(entry),
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
  // Its detail names an answer, which beside the dossier code would lead to the parked ballot that holds it. A form on
  // paper is not parked: its detail is for the person who has it, and kept nowhere.
  if (fault !== null) return refuse(fault.code, 'form' in sender ? fault.detail : '');
  const dated =
    'form' in sender ? dateForm(sender.day, receivedMs) : dateSubmission(submission, { sentMs, receivedMs });
  return {
    survey: {
      ...wordsOf(submission),
      hasty: sender.deviceId === null ? null : judgeHaste(questionnaire, submission, dated.clock),
      mode: sender.deviceId === null ? sourceOf(sender) : submission.mode,
      outcome: submission.outcome,
      levels: packLevels(questionnaire, submission.answers),
      finishedAt: new Date(dated.finishedMs).toISOString(),
      day: dated.day,
      clock: dated.clock,
    },
  };
}

/** One bit goes to the ballot: the seconds would lead from it to the participation. By phone and on paper nothing is measured. */
function judgeHaste(questionnaire: Questionnaire, submission: Submission, verdict: ClockVerdict): boolean | null {
  const { answers, language, clock, startedAt, finishedAt } = submission;
  const sure = verdict !== 'uncertain' && clock?.suspect !== true;
  const duration = { startedMs: Date.parse(startedAt), finishedMs: Date.parse(finishedAt), sure };
  return answeredHastily(questionnaire, answers, language, duration);
}

function sourceOf(sender: Sender): Source {
  if ('form' in sender) return sender.form;
  return sender.deviceId === null ? 'phone' : 'tablet';
}

function dateSubmission(submission: Submission, arrived: { sentMs: number | null; receivedMs: number }) {
  const { startedAt, finishedAt, clock } = submission;
  const times = { startedMs: Date.parse(startedAt), finishedMs: Date.parse(finishedAt), ...arrived };
  return dateSurvey(clock === undefined ? times : { ...times, clock });
}

/** Of a form on paper nobody knows the hour. */
function dateForm(day: Day, receivedMs: number): ReturnType<typeof dateSurvey> {
  return { day, finishedMs: Math.min(startOfDayMs(day) + NOON_MS, receivedMs), clock: 'right' };
}

function wordsOf(submission: Submission) {
  const comment = maskPersonal(cleanText(submission.comment ?? '')).trim();
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
  const { comment } = answers;
  const masked = typeof comment === 'string' ? { comment: maskPersonal(comment) } : {};
  return cleanText(JSON.stringify({ ...answers, ...masked }));
}

/** PostgreSQL stores neither the zero character nor half a surrogate pair. */
function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
