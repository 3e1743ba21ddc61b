import type { SubmissionResult, SubmissionsRequest } from '@hailong/shared/contract/submissions.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Pool } from '../database/database.ts';
import { type ArrivedSubmission, storeSubmissions } from '../database/submissions.ts';
import { isContentFault, isTransient, translateDatabaseError } from '../database/translate-error.ts';
import type { Live } from '../live.ts';
import type { Metrics } from '../metrics.ts';
import { createGroupCommit } from './group-commit.ts';
import { readSubmission, type Sender } from './read-submission.ts';

const SUBMISSIONS_PER_TRANSACTION = 400;

/** Where tablets and phones deliver. Every entry is stored or parked, once, and answered only when it is durable. */
export type SubmissionDoor = (
  sender: Sender,
  request: SubmissionsRequest,
  receivedMs: number,
) => Promise<SubmissionResult[]>;

type Doorstep = { sql: Pool; live: Live; metrics: Metrics };

export function createSubmissionDoor({ sql, live, metrics }: Doorstep): SubmissionDoor {
  const commit = createGroupCommit<ArrivedSubmission, SubmissionResult>(async (arrived) => {
    const results = await storeAgain(sql, arrived);
    const changed = arrived.filter((_, index) => results[index]?.outcome !== 'already-stored');
    for (const unitId of new Set(changed.map((one) => one.unitId))) live.publish(unitId);
    return results;
  }, SUBMISSIONS_PER_TRANSACTION);

  return async (sender, request, receivedMs) => {
    const sentMs = request.sentAt === undefined ? null : Date.parse(request.sentAt);
    const arrived = request.submissions.map((entry) => readSubmission({ entry, sender, sentMs, receivedMs }));
    const results = await deliver(commit, arrived);
    for (const { outcome } of results) metrics.countSubmission(outcome);
    return results.map((result, index) => ({ ...result, id: request.submissions[index]?.id ?? result.id }));
  };
}

/** Two servers that meet on the same rows: the database ends one transaction, which simply runs again. */
async function storeAgain(sql: Pool, arrived: readonly ArrivedSubmission[]): Promise<SubmissionResult[]> {
  try {
    return await storeSubmissions(sql, arrived);
  } catch (error) {
    if (isTransient(error)) return storeSubmissions(sql, arrived);
    // As a problem it fails the whole group at once: no use in trying one by one what is nobody's fault.
    throw translateDatabaseError(error) ?? error;
  }
}

type Commit = (arrived: readonly ArrivedSubmission[]) => Promise<SubmissionResult[]>;

/**
 * If the database refuses a whole request for a reason that lies in its content, halves it until the entry at fault
 * stands alone, and parks that one: it must not hold back the others.
 */
async function deliver(commit: Commit, arrived: readonly ArrivedSubmission[]): Promise<SubmissionResult[]> {
  try {
    return await commit(arrived);
  } catch (error) {
    if (!isContentFault(error)) throw error;
    const [only] = arrived;
    if (arrived.length > 1) {
      const middle = Math.ceil(arrived.length / 2);
      const first = await deliver(commit, arrived.slice(0, middle));
      return [...first, ...(await deliver(commit, arrived.slice(middle)))];
    }
    if (only === undefined || 'refusal' in only) throw error;
    const { survey: _survey, ...identity } = only;
    const detail = problem('submission-invalid', String((error as { code?: unknown }).code ?? '')).detail;
    return commit([{ ...identity, refusal: { problem: 'submission-invalid', detail } }]);
  }
}
