import { pairDevice } from '@hailong/shared/contract/pairing.ts';
import { problem } from '@hailong/shared/problem.ts';
import { hashSecret, newSecret, writeCredential } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import { findDevice, insertDeviceToken, stopDeviceTokens, takePairingCode } from '../database/devices.ts';
import { forgetDevice } from '../database/known-devices.ts';
import { findUnit } from '../database/units.ts';
import type { World } from '../world.ts';
import { callerAddress } from './caller-address.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePairing(api: Api, world: World): void {
  const { sql, clock, limits, live } = world;

  serveEndpoint(api, pairDevice, async ({ context, body }) => {
    const address = callerAddress(context);
    const wait = limits.pairing.take(address, clock.now());
    if (wait > 0) throw problem('pairing-limited', String(wait));
    const paired = await pair(world, body.pairingCode);
    if (paired === null) throw problem('pairing-code-unknown');
    limits.pairing.succeed(address);
    const { device, token } = paired;
    forgetDevice(device);
    live.publish(device.unitId);
    const unit = await findUnit(sql, device.unitId);
    return {
      deviceId: device.deviceId,
      token,
      unit: { id: device.unitId, name: unit?.name ?? device.unitId, centre: unit?.centre ?? '' },
      counter: device.counter,
    };
  });
}

/**
 * A first code adds a token beside the one for programs. A later code takes the tablet's place: every token from before
 * stops with it, so that a lost or stolen tablet cannot go on delivering. The device stays the same one, with its counter
 * and its history. What the old tablet still holds is not lost: it is told `device-unknown`, keeps its answers, and
 * sends them as soon as it is paired again, with a code of this device or of any other of the unit.
 */
async function pair({ sql, clock }: World, pairingCode: string) {
  const now = new Date(clock.now());
  const secret = newSecret();
  return sql.begin(async (transaction) => {
    const key = await takePairingCode(transaction, hashSecret(pairingCode), now);
    const device = key === null ? null : await findDevice(transaction, key);
    if (key === null || device === null) return null;
    const { unitId, deviceId: id } = device;
    const stopped = key.replaces ? await stopDeviceTokens(transaction, key, now) : 0;
    await insertDeviceToken(transaction, { unitId, deviceId: id }, hashSecret(secret), now);
    const entry = { unitId, actor: `device:${id}`, action: 'device.pair', subject: id };
    await appendAudit(transaction, stopped === 0 ? entry : { ...entry, after: { tokensStopped: stopped } }, now);
    return { device, token: writeCredential({ kind: 'device', unitId, id, secret }) };
  });
}
