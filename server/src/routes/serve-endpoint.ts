import type { Endpoint } from '@hailong/shared/contract/endpoint.ts';
import { Problem, type ProblemCode, problem } from '@hailong/shared/problem.ts';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type * as z from 'zod/mini';
import { type Actor, mayCall } from '../access/actor.ts';
import type { AppEnvironment } from '../middleware/authenticate.ts';
import { limitBody } from '../middleware/limit-body.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';

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

/** `anyText`: the handler itself sorts out characters that cannot be stored. */
type Intake = { mostBytes?: number; anyText?: boolean };

/** Serves an endpoint of the contract: checks who calls, reads query and body, sends what the handler returns as JSON. */
export function serveEndpoint<E extends Endpoint>(
  api: Api,
  endpoint: E,
  handler: (call: Call<E>) => Promise<Parsed<E['reply']> | Response>,
  { mostBytes = JSON_BYTES, anyText = false }: Intake = {},
): void {
  const path = routePath(endpoint.path);
  const onError = () => {
    throw problem('request-too-large', `> ${mostBytes} bytes`);
  };
  // Strangers are turned away before their request is read.
  const admission: MiddlewareHandler<AppEnvironment> = async (context, next) => {
    admit(context.get('actor'), endpoint);
    await next();
  };
  const limit = limitBody(mostBytes, onError);
  const intake: MiddlewareHandler<AppEnvironment> = (context, next) => readWhole(async () => limit(context, next));
  api.on(endpoint.method, path, admission, intake, async (context) => {
    const actor = context.get('actor');
    refuseUnstorable(context.req.param());
    const query = endpoint.query === undefined ? undefined : parse(endpoint.query, readQuery(context));
    const body =
      endpoint.request === undefined
        ? undefined
        : parse(endpoint.request, await readJson(context, anyText), endpoint.invalid);
    const reply = await handler({ context, actor, query, body } as Call<E>);
    return reply instanceof Response ? reply : context.json(reply as object);
  });
}

/** `/devices/{id}` of the contract as the router writes it: `/devices/:id`. */
export function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function admit(actor: Actor | null, { callers }: Endpoint): void {
  if (!mayCall(actor, callers)) throw problem(actor === null ? 'sign-in-required' : 'role-insufficient');
}

function readQuery(context: Context): Record<string, string> {
  const query = context.req.query();
  refuseUnstorable(query);
  return query;
}

/** A caller who hangs up in the middle is no fault of ours, though its error looks like a database's that is gone. */
async function readWhole<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Problem ? error : problem('request-unreadable', 'incomplete');
  }
}

async function readJson(context: Context, anyText: boolean): Promise<unknown> {
  const text = await readWhole(() => context.req.text());
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw problem('request-unreadable', 'JSON');
    throw error;
  }
  refuseUnstorable(value, { anyText });
  return value;
}

function parse(schema: z.ZodMiniType, value: unknown, invalid: ProblemCode = 'request-invalid'): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path.join('.') ?? '').slice(0, 200);
  if (path === 'from' || path === 'to') throw problem('period-invalid', `${path}: ${issue?.message ?? ''}`);
  throw problem(invalid, `${path}: ${issue?.message ?? ''}`);
}
