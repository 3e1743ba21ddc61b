import type { Context } from 'hono';
import type { World } from '../world.ts';

/**
 * Where a tablet opens with its pairing code filled in, for a QR code. The code stands behind `#`, which browsers send to
 * no server, so it is in no log. Without PUBLIC_URL it is the address the administrator's own browser uses, as it names
 * it itself: behind a proxy that speaks TLS the request alone would say `http`. (A foreign origin was turned away.)
 */
export function pairingAddress({ publicUrl }: World, context: Context, pairingCode: string): string {
  const origin = context.req.header('origin') ?? '';
  const own = /^https?:\/\//.test(origin) && URL.canParse(origin) ? origin : new URL(context.req.url).origin;
  return `${(publicUrl ?? own).replace(/\/+$/, '')}/kiosk/#pair=${pairingCode}`;
}
