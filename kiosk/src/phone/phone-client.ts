import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { PhoneSurveyReply } from '@hailong/shared/contract/survey-links.ts';
import { readConfiguration } from '../device/read-replies.ts';
import { isRecord, type Reply } from '../reply.ts';
import { bearer, createCalls } from '../server-client.ts';

/** The server as a citizen's phone sees it. Promises never reject: what fails is `unreachable`. */
export type PhoneClient = {
  survey(): Promise<Reply>;
  submit(submission: Submission, sentAt: string): Promise<Reply>;
};

export function createPhoneClient(fetchFrom: typeof fetch, token: string): PhoneClient {
  const { call, post } = createCalls(fetchFrom);
  return {
    survey: () => call('/phone/survey', { headers: bearer(token) }),
    submit: (submission, sentAt) => post('/phone/submissions', { sentAt, submission }, token),
  };
}

/** Why a link is of no use any more. */
export type LinkRefusal = 'unknown' | 'expired' | 'used';

/** What the server itself says of the link; a proxy's 401 or a captive portal's page says no such thing. */
export function readRefusal(reply: Reply): LinkRefusal | null {
  if (reply.kind === 'unreachable' || !isRecord(reply.body)) return null;
  switch (reply.body.code) {
    case 'link-unknown':
    case 'token-unknown':
      return 'unknown';
    case 'link-expired':
      return 'expired';
    case 'link-used':
      return 'used';
    default:
      return null;
  }
}

export type PhoneSurvey = {
  configuration: NonNullable<ReturnType<typeof readConfiguration>>;
  dossier: PhoneSurveyReply['dossier'];
};

/** The survey of a reply, or null where it is not the server's. */
export function readPhoneSurvey(reply: Reply): PhoneSurvey | null {
  if (reply.kind === 'unreachable' || !isRecord(reply.body) || !isRecord(reply.body.dossier)) return null;
  const { dossier, ...survey } = reply.body;
  const { lastDigits, field } = dossier as Record<string, unknown>;
  // What only a tablet has stands empty.
  const configuration = readConfiguration({
    ...reply,
    body: { counter: '', codePrefix: null, messages: [], ...survey },
  });
  if (configuration === null || typeof lastDigits !== 'string') return null;
  return { configuration, dossier: { lastDigits, field: typeof field === 'string' ? field : null } };
}

const safeOutcomes = new Set<unknown>(['stored', 'already-stored', 'parked']);

/** True only where the server itself says that it has this survey. */
export function isSafeAtServer(reply: Reply, id: string): boolean {
  if (reply.kind === 'unreachable' || reply.status !== 200 || !isRecord(reply.body)) return false;
  return reply.body.id === id && safeOutcomes.has(reply.body.outcome);
}
