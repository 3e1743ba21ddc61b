import type { Submission, SubmissionResult, SubmissionsReply } from '@hailong/shared/contract/submissions.ts';

/** Surveys a server said it keeps: the tablet forgets them, so they must be there for ever. */
export type Deliveries = {
  acknowledged: Map<string, SubmissionResult['outcome']>;
  /** Requests that failed, by what came instead of an answer: a status, an error code. */
  failures: Map<string, number>;
};

export type Target = { address: () => string; token: string };

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 160;
const ANSWER_WITHIN_MS = 10_000;

export function newDeliveries(): Deliveries {
  return { acknowledged: new Map(), failures: new Map() };
}

/**
 * Delivers like a tablet: the same surveys under the same ids again and again, until the server says for each that it
 * is stored, already stored or parked. Anything else, HTML with status 200 included, is no answer.
 */
export async function deliver(target: Target, surveys: readonly Submission[], into: Deliveries): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const results = await tryOnce(target, surveys).catch((error: unknown) => nameOf(error));
    if (typeof results !== 'string') {
      for (const { id, outcome } of results) into.acknowledged.set(id, outcome);
      return;
    }
    into.failures.set(results, (into.failures.get(results) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** @returns the results, or what came instead */
async function tryOnce({ address, token }: Target, submissions: readonly Submission[]) {
  const response = await fetch(`${address()}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sentAt: new Date().toISOString(), submissions }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    redirect: 'error',
  });
  const text = await response.text();
  if (response.status !== 200) return `${response.status} ${codeIn(text)}`.trim();
  return readResults(text, submissions) ?? 'not an answer';
}

/** Null unless the reply speaks of exactly these surveys, in order. */
function readResults(text: string, sent: readonly Submission[]): SubmissionResult[] | null {
  const reply = parse(text) as Partial<SubmissionsReply> | null;
  const results = reply?.results;
  if (!Array.isArray(results) || results.length !== sent.length) return null;
  const known = ['stored', 'already-stored', 'parked'];
  return results.every(({ id, outcome }, index) => id === sent[index]?.id && known.includes(outcome)) ? results : null;
}

function codeIn(text: string): string {
  return String((parse(text) as { code?: unknown } | null)?.code ?? '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `ECONNREFUSED`, `UND_ERR_SOCKET`, `TimeoutError`… */
function nameOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string; name?: string } }).cause;
  return cause?.code ?? cause?.name ?? (error as Error).name;
}
