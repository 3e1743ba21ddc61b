import { apiBase } from '@hailong/shared/contract/endpoint.ts';
import { isProblemCode, problem } from '@hailong/shared/problem.ts';

export type Call = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Readonly<Record<string, string | boolean | undefined>>;
  json?: unknown;
  form?: FormData;
};

/** Calls the API as the operator and gives its JSON; a refusal is thrown as the problem it is. */
export type ApiClient = <Reply>(call: Call) => Promise<Reply>;

/** `send` is `fetch` to a running server, or the app in this process: one code path, two ways in. */
export function createApiClient(
  send: (url: string, request: RequestInit) => Promise<Response>,
  base: string,
  token: string,
): ApiClient {
  return async ({ method, path, query = {}, json, form }) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)] as [string, string]));
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (json !== undefined) headers['content-type'] = 'application/json';
    const body = json === undefined ? form : JSON.stringify(json);
    const response = await send(`${base}${apiBase}${path}?${search}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const reply = (await response.json()) as { code?: unknown; value?: unknown };
    if (response.ok) return reply as never;
    const code = String(reply.code);
    throw problem(isProblemCode(code) ? code : 'internal-error', String(reply.value ?? ''));
  };
}
