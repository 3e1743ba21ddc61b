import type { Context } from 'hono';
import type { World } from '../world.ts';

/**
 * Where people find this server, without a slash at the end. Without PUBLIC_URL it is the address the caller's own
 * browser uses, as it names it itself: behind a proxy that speaks TLS the request alone would say `http`. (A foreign
 * origin was turned away.)
 */
export function publicAddress({ publicUrl }: World, context: Context): string {
  const origin = context.req.header('origin') ?? '';
  const own = /^https?:\/\//.test(origin) && URL.canParse(origin) ? origin : new URL(context.req.url).origin;
  return (publicUrl ?? own).replace(/\/+$/, '');
}
