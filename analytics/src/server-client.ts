import type { CoverageByDayReply, CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import type { Language } from './format.ts';

/** `detail` is a sentence for people in their language; null when the server did not answer at all. */
export type Refusal = { ok: false; status: number; code: string; detail: string | null };
export type Answer<T> = { ok: true; value: T } | Refusal;

export type Query = Readonly<Record<string, string | undefined>>;
export type Credentials = { name: string; password: string; unit?: string };
export type SetupRequest = { token: string; plan: unknown; administrator: { name: string; password: string } };
export type ServerClient = ReturnType<typeof createServerClient>;

const base = '/api/v1';
const PATIENCE_MS = 20_000;
/** Thousands of surveys are stored before it is answered. */
const FILE_PATIENCE_MS = 180_000;

const unreachable: Refusal = { ok: false, status: 0, code: 'unreachable', detail: null };

/** The one place that speaks to the server. `language` is asked at each request, since people switch it. */
export function createServerClient(fetch: typeof globalThis.fetch, language: () => Language) {
  async function send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() };
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    try {
      const reply = await fetch(base + path, {
        method,
        headers,
        signal: AbortSignal.timeout(isForm ? FILE_PATIENCE_MS : PATIENCE_MS),
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      });
      return await readReply<T>(reply);
    } catch {
      return unreachable;
    }
  }

  const get = <T>(path: string, query: Query = {}) => send<T>('GET', path + searchOf(query));

  return {
    get,
    /** Changes something. `path` below the API's base, its parameters encoded. */
    send: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => send<T>(method, path, body),
    upload: <T>(path: string, file: File) => {
      const form = new FormData();
      form.set('file', file);
      return send<T>('POST', path, form);
    },
    session: () => get<SessionReply>('/session'),
    signIn: (credentials: Credentials) => send<SessionReply>('POST', '/session', credentials),
    signOut: () => send<unknown>('DELETE', '/session'),
    setup: () => get<{ needed: boolean }>('/setup'),
    finishSetup: (request: SetupRequest) => send<{ unit: string }>('POST', '/setup', request),
    coverage: (query: Query) => get<CoverageReply>('/coverage', query),
    coverageByDay: (query: Query) => get<CoverageByDayReply>('/coverage/days', query),
    scores: (query: Query) => get<ScoresReply>('/scores', query),
    plan: (day: string) => get<Plan>(`/plan?day=${day}`),
  };
}

function searchOf(query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** A network's sign-in page answers 200 with HTML: that is not this server, so it counts as unreachable. */
async function readReply<T>(reply: Response): Promise<Answer<T>> {
  const isJson = /\bjson\b/.test(reply.headers.get('Content-Type') ?? '');
  if (reply.ok) return isJson ? { ok: true, value: (await reply.json()) as T } : unreachable;
  const problem: { code?: unknown; detail?: unknown } = isJson ? await reply.json() : {};
  return {
    ok: false,
    status: reply.status,
    code: typeof problem.code === 'string' ? problem.code : 'unreachable',
    detail: typeof problem.detail === 'string' && problem.detail !== '' ? problem.detail : null,
  };
}
