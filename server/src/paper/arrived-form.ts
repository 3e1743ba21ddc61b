import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { ArrivedSubmission } from '../database/submissions.ts';
import { readSubmission } from '../submissions/read-submission.ts';

/** A form on paper, as it was typed in or as a row of a spreadsheet says it. */
export type PaperForm = Pick<
  Submission,
  'id' | 'dossierCode' | 'questionnaire' | 'version' | 'answers' | 'comment' | 'demographics'
> & { day: Day; counterId: string | null };

type Arrived = { unitId: string; source: 'paper' | 'file'; receivedMs: number };

/** Checked as a tablet's survey is. A form that somebody handed in is complete, whatever was left blank on it. */
export function arrivedForm(form: PaperForm, { unitId, source, receivedMs }: Arrived): ArrivedSubmission {
  const { day, counterId, ...given } = form;
  // Of a form only the day is known, and it goes with the sender.
  const received = new Date(receivedMs).toISOString();
  const entry: Submission = {
    ...given,
    language: 'vi',
    mode: 'self',
    outcome: 'completed',
    startedAt: received,
    finishedAt: received,
  };
  const sender = { unitId, deviceId: null, counterId, form: source, day };
  return readSubmission({ entry, sender, sentMs: null, receivedMs });
}
