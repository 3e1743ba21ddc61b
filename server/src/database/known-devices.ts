import type { DeviceIdentity, DeviceKey } from './devices.ts';

const TRUST_MS = 1_000;
const ENTRIES_MOST = 10_000;

/**
 * Tablets that showed a valid token within the last second, so that a stream of deliveries does not ask the database
 * who sends at every request. What this process changes about a tablet (revoked, moved, paired anew) holds from the
 * moment the change was answered: what was known is forgotten, and a look-up that began before and comes back after is
 * not remembered. What another process changes holds within a second.
 */
const known = new Map<string, { device: DeviceIdentity; untilMs: number }>();
const changes = new Map<string, number>();

export function findKnownDevice(key: DeviceKey, secretHash: Buffer): DeviceIdentity | null {
  const entry = known.get(entryKey(key, secretHash));
  return entry === undefined || entry.untilMs < performance.now() ? null : entry.device;
}

/** How often the tablet was changed by this process; asked before a look-up and handed on with what it found. */
export function countChanges(key: DeviceKey): number {
  return changes.get(deviceKey(key)) ?? 0;
}

export function rememberDevice(device: DeviceIdentity, secretHash: Buffer, changesBefore: number): void {
  if (device.revoked || countChanges(device) !== changesBefore) return;
  if (known.size >= ENTRIES_MOST) known.clear();
  known.set(entryKey(device, secretHash), { device, untilMs: performance.now() + TRUST_MS });
}

/** To be called after the change is committed: a look-up before that would still find the tablet as it was. */
export function forgetDevice(key: DeviceKey): void {
  changes.set(deviceKey(key), countChanges(key) + 1);
  for (const entry of known.keys()) if (entry.startsWith(`${deviceKey(key)} `)) known.delete(entry);
}

function deviceKey({ unitId, deviceId }: DeviceKey): string {
  return `${unitId} ${deviceId}`;
}

function entryKey(key: DeviceKey, secretHash: Buffer): string {
  return `${deviceKey(key)} ${secretHash.toString('base64')}`;
}
