import type { Heartbeat } from '@hailong/shared/contract/kiosk.ts';
import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { SubmissionsRequest } from '@hailong/shared/contract/submissions.ts';
import type { Reply } from './reply.ts';

/** The server as the tablet sees it. Promises never reject: what fails is `unreachable`. */
export type ServerClient = {
  pair(pairingCode: string): Promise<Reply>;
  configuration(token: string, etag: string | null): Promise<Reply>;
  heartbeat(token: string, heartbeat: Heartbeat): Promise<Reply>;
  submit(token: string, request: SubmissionsRequest): Promise<Reply>;
  invitationEvent(token: string, invitationId: string, event: InvitationEvent): Promise<Reply>;
  /**
   * Opens the stream of invitations and tells each piece of its text. Resolves when it is over: `unreachable`, or the
   * refusal that came instead.
   */
  events(token: string, heard: (text: string) => void, stop: AbortSignal): Promise<Reply>;
};

const TIMEOUT_MS = 20_000;

/** One way to ask the server, for the tablet and for a citizen's phone. */
export function createCalls(fetchFrom: typeof fetch) {
  const ask = (path: string, init: RequestInit) =>
    fetchFrom(`/api/v1${path}`, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      // A captive portal answers with a redirect to its own page.
      redirect: 'error',
    });
  const call = async (path: string, init: RequestInit): Promise<Reply> => {
    try {
      return await readReply(await ask(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }));
    } catch {
      return { kind: 'unreachable' };
    }
  };
  const post = (path: string, body: unknown, token?: string) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(token) },
      body: JSON.stringify(body),
    });
  return { ask, call, post };
}

export function createServerClient(fetchFrom: typeof fetch): ServerClient {
  const { ask, call, post } = createCalls(fetchFrom);
  return {
    pair: (pairingCode) => post('/devices/pair', { pairingCode }),
    configuration: (token, etag) =>
      call('/kiosk/configuration', {
        headers: { ...bearer(token), ...(etag === null ? {} : { 'if-none-match': etag }) },
      }),
    heartbeat: (token, heartbeat) => post('/kiosk/heartbeat', heartbeat, token),
    submit: (token, request) => post('/submissions', request, token),
    invitationEvent: (token, invitationId, event) =>
      post(`/kiosk/invitations/${encodeURIComponent(invitationId)}`, { event }, token),
    async events(token, heard, stop) {
      try {
        const response = await ask('/kiosk/events', { headers: bearer(token), signal: stop });
        if (!isEventStream(response)) return await readReply(response);
        await readStream(response, heard);
      } catch {
        // Cut off, closed by us, or never there: all the same to whoever waits for it.
      }
      return { kind: 'unreachable' };
    },
  };
}

export function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const body = isJson(response) ? parse(text) : undefined;
  return { kind: 'answered', status: response.status, body, etag: response.headers.get('etag') };
}

async function readStream({ body }: Response, heard: (text: string) => void): Promise<void> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    heard(decoder.decode(piece.value, { stream: true }));
  }
}

function isEventStream({ ok, headers }: Response): boolean {
  return ok && /^text\/event-stream\b/.test(headers.get('content-type') ?? '');
}

function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
