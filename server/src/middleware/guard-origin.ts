import { problem } from '@hailong/shared/problem.ts';
import { createMiddleware } from 'hono/factory';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a page of another site makes a browser send. Browsers name the origin of every write; a request
 * that names none comes from a program, which carries no stolen cookie.
 */
export const guardOrigin = createMiddleware(async (context, next) => {
  if (!safeMethods.has(context.req.method)) {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const host = context.req.header('x-forwarded-host') ?? context.req.header('host');
    const foreign = site !== undefined ? site !== 'same-origin' && site !== 'none' : !sameHost(origin, host);
    if (foreign) throw problem('origin-foreign', (origin ?? site ?? '').slice(0, 200));
  }
  await next();
});

function sameHost(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
