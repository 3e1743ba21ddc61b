import {
  type DeviceReply,
  deleteDevice,
  getDevices,
  postDevice,
  postPairingCode,
  putDevice,
} from '@hailong/shared/contract/devices.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { revokeDevice } from '../database/devices.ts';
import { type DeviceRow, findListedDevice, listDevices } from '../database/devices-listed.ts';
import { forgetDevice } from '../database/known-devices.ts';
import type { World } from '../world.ts';
import { addDevice, givePairingCode } from './add-device.ts';
import { found, write } from './audited-write.ts';
import { changeDevice } from './change-device.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { pairingAddress } from './pairing-address.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/**
 * Every change is told to open pages. A heartbeat is not: one a minute from each tablet would make every page of the unit
 * ask for all its figures again. The page of tablets asks by itself instead.
 */
export function serveDevices(api: Api, world: World): void {
  const { sql, clock, live } = world;

  serveEndpoint(api, postDevice, async ({ actor, context, body }) => {
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    const name = body.name?.normalize('NFC') ?? null;
    const device = await addDevice(world, { actor, unitId, counter: body.counter, name });
    live.publish(unitId);
    return { ...device, pairingUrl: pairingAddress(world, context, device.pairingCode) };
  });

  serveEndpoint(api, postPairingCode, async ({ actor, context, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const given = await givePairingCode(world, actor, { unitId, deviceId: context.req.param('id') ?? '' });
    live.publish(unitId);
    return { ...given, pairingUrl: pairingAddress(world, context, given.pairingCode) };
  });

  serveEndpoint(api, getDevices, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const from = { after: query.after ?? '', now: new Date(clock.now()) };
    const { page, next } = pageOf(await listDevices(sql, unitId, from, PAGE_ROWS + 1), (row) => row.deviceId);
    return { devices: page.map(describe), next };
  });

  serveEndpoint(api, putDevice, async ({ actor, context, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const key = { unitId, deviceId: context.req.param('id') ?? '' };
    await changeDevice(world, actor, key, body);
    live.publish(unitId);
    const row = await findListedDevice(sql, key, new Date(clock.now()));
    if (row === null) throw problem('not-found', key.deviceId.slice(0, 60));
    return describe(row);
  });

  serveEndpoint(api, deleteDevice, async ({ actor, context, query }) => {
    const deviceId = context.req.param('id') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    await write(world, { actor, unitId, action: 'device.revoke', subject: deviceId }, (transaction, now) =>
      found(revokeDevice(transaction, { unitId, deviceId }, now), deviceId),
    );
    forgetDevice({ unitId, deviceId });
    live.publish(unitId);
    return {};
  });
}

function describe(row: DeviceRow): DeviceReply {
  const instant = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ...row,
    pairedAt: instant(row.pairedAt),
    pairingExpiresAt: instant(row.pairingExpiresAt),
    revokedAt: instant(row.revokedAt),
    lastSeenAt: instant(row.lastSeenAt),
    oldestFinishedAt: instant(row.oldestFinishedAt),
    // `real` holds 0.42 as 0.42000001.
    battery: row.battery === null ? null : Math.round(row.battery * 100) / 100,
  };
}
