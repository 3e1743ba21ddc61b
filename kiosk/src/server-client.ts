import type { Heartbeat } from '@hailong/shared/contract/kiosk.ts';
import type { SubmissionsRequest } from '@hailong/shared/contract/submissions.ts';
import type { Reply } from './reply.ts';

/** The server as the tablet sees it. Promises never reject: what fails is `unreachable`. */
export type ServerClient = {
  pair(pairingCode: string): Promise<Reply>;
  configuration(token: string, etag: string | null): Promise<Reply>;
  heartbeat(token: string, heartbeat: Heartbeat): Promise<Reply>;
  submit(token: string, request: SubmissionsRequest): Promise<Reply>;
};

const TIMEOUT_MS = 20_000;

export function createServerClient(fetchFrom: typeof fetch): ServerClient {
  const call = async (path: string, init: RequestInit): Promise<Reply> => {
    try {
      const response = await fetchFrom(`/api/v1${path}`, {
        ...init,
        cache: 'no-store',
        credentials: 'omit',
        // A captive portal answers with a redirect to its own page.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await response.text();
      const body = isJson(response) ? parse(text) : undefined;
      return { kind: 'answered', status: response.status, body, etag: response.headers.get('etag') };
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
  return {
    pair: (pairingCode) => post('/devices/pair', { pairingCode }),
    configuration: (token, etag) =>
      call('/kiosk/configuration', {
        headers: { ...bearer(token), ...(etag === null ? {} : { 'if-none-match': etag }) },
      }),
    heartbeat: (token, heartbeat) => post('/kiosk/heartbeat', heartbeat, token),
    submit: (token, request) => post('/submissions', request, token),
  };
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
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
