import type { Sql } from './database.ts';
import type { DeviceKey } from './devices.ts';

export type DeviceRow = {
  deviceId: string;
  name: string | null;
  counter: string;
  pairedAt: Date | null;
  pairingExpiresAt: Date | null;
  revokedAt: Date | null;
  lastSeenAt: Date | null;
  queue: number | null;
  oldestFinishedAt: Date | null;
  battery: number | null;
  storagePersisted: boolean | null;
  version: string | null;
  clockOffsetSeconds: number | null;
};

function columns(sql: Sql, now: Date) {
  return sql`device_id as "deviceId", devices.name, counters.name as counter, paired_at as "pairedAt",
    case when pairing_expires_at > ${now} then pairing_expires_at end as "pairingExpiresAt",
    revoked_at as "revokedAt", last_seen_at as "lastSeenAt", queue, oldest_finished_at as "oldestFinishedAt", battery,
    storage_persisted as "storagePersisted", version, clock_offset_seconds as "clockOffsetSeconds"`;
}

export async function listDevices(
  sql: Sql,
  unitId: string,
  { after, now }: { after: string; now: Date },
  limit: number,
): Promise<DeviceRow[]> {
  return sql<DeviceRow[]>`
    select ${columns(sql, now)} from devices join counters using (unit_id, counter_id)
    where unit_id = ${unitId} and device_id > ${after} order by device_id limit ${limit}`;
}

export async function findListedDevice(sql: Sql, key: DeviceKey, now: Date): Promise<DeviceRow | null> {
  const [row] = await sql<DeviceRow[]>`
    select ${columns(sql, now)} from devices join counters using (unit_id, counter_id)
    where unit_id = ${key.unitId} and device_id = ${key.deviceId}`;
  return row ?? null;
}

export type DevicePlace = { name: string | null; counter: string };

/** A tablet in force, held until the transaction ends, so that two people who change it come one after the other. */
export async function lockDevice(sql: Sql, key: DeviceKey): Promise<DevicePlace | null> {
  const [row] = await sql<DevicePlace[]>`
    select devices.name, counters.name as counter from devices join counters using (unit_id, counter_id)
    where unit_id = ${key.unitId} and device_id = ${key.deviceId} and revoked_at is null for update of devices`;
  return row ?? null;
}

/** `movedAt`: null where it stays at its counter. */
export async function placeDevice(
  sql: Sql,
  key: DeviceKey,
  { name, counterId, movedAt }: { name: string | null; counterId: string; movedAt: Date | null },
): Promise<void> {
  await sql`update devices set name = ${name}, counter_id = ${counterId}, moved_at = coalesce(${movedAt}, moved_at)
    where unit_id = ${key.unitId} and device_id = ${key.deviceId}`;
}
