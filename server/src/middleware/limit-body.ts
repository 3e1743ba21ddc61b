import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Refuses bodies above a size. A body that states its length, as nearly all do, is judged by that alone: Node's parser
 * reads no byte more. Only the others are counted while they arrive, because counting turns the request into a web
 * stream, which costs more than everything else that is done for a submission.
 */
export function limitBody(mostBytes: number, refuse: () => never): MiddlewareHandler {
  const count = bodyLimit({ maxSize: mostBytes, onError: refuse });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return count(context, next);
    if (Number(length) > mostBytes) refuse();
    await next();
  };
}
