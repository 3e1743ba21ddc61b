import { pairDevice } from '@hailong/shared/contract/pairing.ts';
import { problem } from '@hailong/shared/problem.ts';
import { hashSecret, newSecret, writeCredential } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import { findDevice, insertDeviceToken, takePairingCode } from '../database/devices.ts';
import { findUnit } from '../database/units.ts';
import type { World } from '../world.ts';
import { callerAddress } from './caller-address.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePairing(api: Api, world: World): void {
  const { sql, clock, limits } = world;

  serveEndpoint(api, pairDevice, async ({ context, body }) => {
    const address = callerAddress(context);
    const wait = limits.pairing.take(address, clock.now());
    if (wait > 0) throw problem('pairing-limited', String(wait));
    const paired = await pair(world, body.pairingCode);
    if (paired === null) throw problem('pairing-code-unknown');
    limits.pairing.succeed(address);
    const { device, token } = paired;
    const unit = await findUnit(sql, device.unitId);
    return {
      deviceId: device.deviceId,
      token,
      unit: { id: device.unitId, name: unit?.name ?? device.unitId, centre: unit?.centre ?? '' },
      counter: device.counter,
    };
  });
}

async function pair({ sql, clock }: World, pairingCode: string) {
  const now = new Date(clock.now());
  const secret = newSecret();
  return sql.begin(async (transaction) => {
    const key = await takePairingCode(transaction, hashSecret(pairingCode), now);
    const device = key === null ? null : await findDevice(transaction, key);
    if (device === null) return null;
    const { unitId, deviceId: id } = device;
    await insertDeviceToken(transaction, { unitId, deviceId: id }, hashSecret(secret), now);
    await appendAudit(transaction, { unitId, actor: `device:${id}`, action: 'device.pair', subject: id }, now);
    return { device, token: writeCredential({ kind: 'device', unitId, id, secret }) };
  });
}
