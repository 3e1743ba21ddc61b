import type { Endpoint } from '@hailong/shared/contract/endpoint.ts';
import { type ProblemCode, problem } from '@hailong/shared/problem.ts';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { type Actor, mayCall } from '../access/actor.ts';
import type { AppEnvironment } from '../middleware/authenticate.ts';

export type Api = Hono<AppEnvironment>;

type Parsed<Schema> = Schema extends z.ZodMiniType<infer Output> ? Output : undefined;
type Asker<E extends Endpoint> = 'anyone' extends E['callers'][number] ? Actor | null : Actor;

export type Call<E extends Endpoint> = {
  context: Context<AppEnvironment>;
  actor: Asker<E>;
  query: Parsed<E['query']>;
  body: Parsed<E['request']>;
};

const JSON_BYTES = 4 * 1024 * 1024;

/** Serves an endpoint of the contract: checks who calls, reads query and body, sends what the handler returns as JSON. */
export function serveEndpoint<E extends Endpoint>(
  api: Api,
  endpoint: E,
  handler: (call: Call<E>) => Promise<Parsed<E['reply']> | Response>,
  most = JSON_BYTES,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const onError = () => {
    throw problem('request-too-large', `> ${most} bytes`);
  };
  api.on(endpoint.method, path, bodyLimit({ maxSize: most, onError }), async (context) => {
    const actor = admit(context.get('actor'), endpoint);
    const query =
      endpoint.query === undefined ? undefined : parse(endpoint.query, context.req.query(), 'request-invalid');
    const body =
      endpoint.request === undefined ? undefined : parse(endpoint.request, await readJson(context), endpoint.invalid);
    const reply = await handler({ context, actor, query, body } as Call<E>);
    return reply instanceof Response ? reply : context.json(reply as object);
  });
}

function admit(actor: Actor | null, { callers }: Endpoint): Actor | null {
  if (mayCall(actor, callers)) return actor;
  throw problem(actor === null ? 'sign-in-required' : 'role-insufficient');
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw problem('request-unreadable', 'JSON');
    throw error;
  }
}

function parse(schema: z.ZodMiniType, value: unknown, invalid: ProblemCode = 'request-invalid'): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  if (path === 'from' || path === 'to') throw problem('period-invalid', `${path}: ${issue?.message ?? ''}`);
  throw problem(invalid, `${path}: ${issue?.message ?? ''}`);
}
