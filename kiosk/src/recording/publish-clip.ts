import { isRecord } from '../reply.ts';

export type Published = { sha256: string } | 'unreachable' | 'refused';
export type Withdrawn = 'withdrawn' | 'unreachable' | 'refused';

const TIMEOUT_MS = 60_000;

/** Speaks to the server about clips. Promises never reject: what fails is `unreachable`. `key`: `<language>/<name>`. */
export function createSoundClient(fetchFrom: typeof fetch, token: () => string) {
  const ask = async (method: 'PUT' | 'DELETE', key: string, body?: FormData) => {
    const path = key.split('/').map(encodeURIComponent).join('/');
    const response = await fetchFrom(`/api/v1/sounds/${path}`, {
      method,
      headers: { authorization: `Bearer ${token()}` },
      ...{ cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
      ...(body === undefined ? {} : { body }),
    });
    // A captive portal answers with a page: that is not the server's word.
    return { status: response.status, reply: (await response.json()) as unknown };
  };
  return {
    async publish(key: string, clip: Blob): Promise<Published> {
      const form = new FormData();
      form.set('file', clip, 'clip');
      try {
        const { status, reply } = await ask('PUT', key, form);
        if (status === 200 && isRecord(reply) && typeof reply.sha256 === 'string') return { sha256: reply.sha256 };
        return status >= 500 || status === 429 ? 'unreachable' : 'refused';
      } catch {
        return 'unreachable';
      }
    },
    async withdraw(key: string): Promise<Withdrawn> {
      try {
        const { status, reply } = await ask('DELETE', key);
        const gone = status === 200 || (status === 404 && isRecord(reply) && reply.code === 'not-found');
        return gone ? 'withdrawn' : status >= 500 ? 'unreachable' : 'refused';
      } catch {
        return 'unreachable';
      }
    },
  };
}
