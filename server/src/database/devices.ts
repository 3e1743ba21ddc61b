import type { Heartbeat } from '@hailong/shared/contract/kiosk.ts';
import type { Sql } from './database.ts';
import { countChanges, findKnownDevice, rememberDevice } from './known-devices.ts';

export type DeviceKey = { unitId: string; deviceId: string };
export type PairingCode = { hash: Buffer; expiresAt: Date };

/** The counter of that name; made when it is new. One keyboard writes an accented letter as one sign, another as two. */
export async function saveCounter(sql: Sql, unitId: string, given: string, newId: string): Promise<string> {
  const name = given.normalize('NFC');
  await sql`insert into counters (unit_id, counter_id, name) values (${unitId}, ${newId}, ${name})
    on conflict (unit_id, name) do nothing`;
  const [row] = await sql<{ counterId: string }[]>`
    select counter_id as "counterId" from counters where unit_id = ${unitId} and name = ${name}`;
  return row?.counterId ?? newId;
}

export async function insertDevice(
  sql: Sql,
  device: DeviceKey & { counterId: string; name: string | null; pairing: PairingCode },
  now: Date,
): Promise<void> {
  await sql`
    insert into devices (unit_id, device_id, counter_id, name, added_at, pairing_code_hash, pairing_expires_at)
    values (${device.unitId}, ${device.deviceId}, ${device.counterId}, ${device.name}, ${now}, ${device.pairing.hash},
      ${device.pairing.expiresAt})`;
}

export async function insertDeviceToken(sql: Sql, key: DeviceKey, secretHash: Buffer, now: Date): Promise<void> {
  await sql`insert into device_tokens (unit_id, device_id, secret_hash, issued_at)
    values (${key.unitId}, ${key.deviceId}, ${secretHash}, ${now})`;
}

/**
 * Uses up a pairing code; the code is all the tablet knows, so this look-up names no unit. `replaces`: the code was not
 * the tablet's first, so whatever held a token before is to stop.
 */
export async function takePairingCode(
  sql: Sql,
  hash: Buffer,
  now: Date,
): Promise<(DeviceKey & { replaces: boolean }) | null> {
  const [row] = await sql<(DeviceKey & { replaces: boolean })[]>`
    update devices set paired_at = ${now}, pairing_code_hash = null, pairing_expires_at = null
    where pairing_code_hash = ${hash} and pairing_expires_at > ${now} and revoked_at is null
    returning unit_id as "unitId", device_id as "deviceId", pairing_replaces as replaces`;
  return row ?? null;
}

/** Gives a tablet in force a new pairing code in place of any that waits. @returns false when there is none */
export async function renewPairingCode(sql: Sql, key: DeviceKey, pairing: PairingCode): Promise<boolean> {
  const rows = await sql`
    update devices set pairing_code_hash = ${pairing.hash}, pairing_expires_at = ${pairing.expiresAt},
      pairing_replaces = true
    where unit_id = ${key.unitId} and device_id = ${key.deviceId} and revoked_at is null returning device_id`;
  return rows.length === 1;
}

/** Nothing is answered to them any more; they stay known for a rescue file. @returns how many there were */
export async function stopDeviceTokens(sql: Sql, key: DeviceKey, now: Date): Promise<number> {
  const rows = await sql`
    update device_tokens set stopped_at = ${now}
    where unit_id = ${key.unitId} and device_id = ${key.deviceId} and stopped_at is null returning device_id`;
  return rows.length;
}

/** True while another tablet could still be paired with this code. */
export async function isPairingCodeInUse(sql: Sql, hash: Buffer, now: Date): Promise<boolean> {
  const rows = await sql`select 1 from devices where pairing_code_hash = ${hash} and pairing_expires_at > ${now}`;
  return rows.length > 0;
}

export type DeviceIdentity = DeviceKey & { counterId: string; counter: string; revoked: boolean };

export async function findDeviceByToken(sql: Sql, key: DeviceKey, secretHash: Buffer): Promise<DeviceIdentity | null> {
  const known = findKnownDevice(key, secretHash);
  if (known !== null) return known;
  const changes = countChanges(key);
  const [row] = await sql<DeviceIdentity[]>`
    select devices.unit_id as "unitId", devices.device_id as "deviceId",
      devices.counter_id as "counterId", counters.name as counter, revoked_at is not null as revoked
    from device_tokens
      join devices on devices.unit_id = device_tokens.unit_id and devices.device_id = device_tokens.device_id
      join counters on counters.unit_id = devices.unit_id and counters.counter_id = devices.counter_id
    where device_tokens.unit_id = ${key.unitId} and device_tokens.device_id = ${key.deviceId}
      and secret_hash = ${secretHash} and stopped_at is null`;
  if (row !== undefined) rememberDevice(row, secretHash, changes);
  return row ?? null;
}

/** The tablet that has, or ever had, this token. */
export async function findDeviceByAnyToken(
  sql: Sql,
  key: DeviceKey,
  secretHash: Buffer,
): Promise<DeviceIdentity | null> {
  const rows = await sql`
    select 1 from device_tokens
    where unit_id = ${key.unitId} and device_id = ${key.deviceId} and secret_hash = ${secretHash}`;
  return rows.length === 0 ? null : findDevice(sql, key);
}

export async function findDevice(sql: Sql, key: DeviceKey): Promise<DeviceIdentity | null> {
  const [row] = await sql<DeviceIdentity[]>`
    select unit_id as "unitId", device_id as "deviceId", counter_id as "counterId", counters.name as counter,
      revoked_at is not null as revoked
    from devices join counters using (unit_id, counter_id)
    where unit_id = ${key.unitId} and device_id = ${key.deviceId}`;
  return row ?? null;
}

/** @returns false when there is no such device in force */
export async function revokeDevice(sql: Sql, key: DeviceKey, now: Date): Promise<boolean> {
  const rows = await sql`
    update devices set revoked_at = ${now}, pairing_code_hash = null, pairing_expires_at = null
    where unit_id = ${key.unitId} and device_id = ${key.deviceId} and revoked_at is null returning device_id`;
  return rows.length === 1;
}

export async function recordHeartbeat(
  sql: Sql,
  key: DeviceKey,
  beat: Omit<Heartbeat, 'visits'> & { at: Date; oldest: Date | null; clockOffsetSeconds: number },
): Promise<void> {
  await sql`
    update devices set last_seen_at = ${beat.at}, queue = ${beat.queue}, oldest_finished_at = ${beat.oldest},
      battery = ${beat.battery}, storage_persisted = ${beat.storagePersisted}, version = ${beat.version},
      clock_offset_seconds = ${beat.clockOffsetSeconds}
    where unit_id = ${key.unitId} and device_id = ${key.deviceId}`;
}
