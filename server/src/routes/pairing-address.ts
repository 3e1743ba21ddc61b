import type { Context } from 'hono';
import type { World } from '../world.ts';
import { publicAddress } from './public-address.ts';

/**
 * Where a tablet opens with its pairing code filled in, for a QR code. The code stands behind `#`, which browsers send to
 * no server, so it is in no log.
 */
export function pairingAddress(world: World, context: Context, pairingCode: string): string {
  return `${publicAddress(world, context)}/kiosk/#pair=${pairingCode}`;
}
