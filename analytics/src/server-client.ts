import type { CoverageByDayReply, CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { Basis, Plan } from '@hailong/shared/plan/plan.ts';
import type { Language } from './format.ts';

/** `detail` is a sentence for people in their language; null when the server did not answer at all. */
export type Refusal = { ok: false; status: number; code: string; detail: string | null };
export type Answer<T> = { ok: true; value: T } | Refusal;

export type PeriodQuery = { from: string; to: string; basis?: Basis };
export type Credentials = { name: string; password: string; unit?: string };
export type SetupRequest = { token: string; plan: unknown; administrator: { name: string; password: string } };
export type ServerClient = ReturnType<typeof createServerClient>;

const base = '/api/v1';
const PATIENCE_MS = 20_000;

const unreachable: Refusal = { ok: false, status: 0, code: 'unreachable', detail: null };

/** The one place that speaks to the server. `language` is asked at each request, since people switch it. */
export function createServerClient(fetch: typeof globalThis.fetch, language: () => Language) {
  async function send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    try {
      const reply = await fetch(base + path, {
        method,
        headers,
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await readReply<T>(reply);
    } catch {
      return unreachable;
    }
  }

  const get = <T>(path: string) => send<T>('GET', path);

  return {
    session: () => get<SessionReply>('/session'),
    signIn: (credentials: Credentials) => send<SessionReply>('POST', '/session', credentials),
    signOut: () => send<unknown>('DELETE', '/session'),
    setup: () => get<{ needed: boolean }>('/setup'),
    finishSetup: (request: SetupRequest) => send<{ unit: string }>('POST', '/setup', request),
    coverage: (query: PeriodQuery) => get<CoverageReply>(`/coverage?${periodSearch(query)}`),
    coverageByDay: (query: PeriodQuery) => get<CoverageByDayReply>(`/coverage/days?${periodSearch(query)}`),
    scores: ({ from, to }: PeriodQuery) => get<ScoresReply>(`/scores?${periodSearch({ from, to })}`),
    plan: (day: string) => get<Plan>(`/plan?day=${day}`),
  };
}

function periodSearch(query: PeriodQuery): string {
  return new URLSearchParams(query).toString();
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
