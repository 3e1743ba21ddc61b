import type { DeviceIdentity, DeviceKey } from './devices.ts';

const TRUST_MS = 1_000;
const ENTRIES_MOST = 10_000;

/**
 * Tablets that showed a valid token within the last second, so that a stream of deliveries does not ask the database
 * who sends at every request. A tablet revoked by this process is refused from the same moment: it is never
 * remembered again, not even when a look-up that began before comes back after. One revoked by another process is
 * refused within a second.
 */
const known = new Map<string, { device: DeviceIdentity; untilMs: number }>();
const revoked = new Set<string>();

export function findKnownDevice(key: DeviceKey, secretHash: Buffer): DeviceIdentity | null {
  const entry = known.get(entryKey(key, secretHash));
  return entry === undefined || entry.untilMs < performance.now() ? null : entry.device;
}

export function rememberDevice(device: DeviceIdentity, secretHash: Buffer): void {
  if (device.revoked || revoked.has(deviceKey(device))) return;
  if (known.size >= ENTRIES_MOST) known.clear();
  known.set(entryKey(device, secretHash), { device, untilMs: performance.now() + TRUST_MS });
}

export function forgetDevice(key: DeviceKey): void {
  revoked.add(deviceKey(key));
  for (const entry of known.keys()) if (entry.startsWith(`${deviceKey(key)} `)) known.delete(entry);
}

function deviceKey({ unitId, deviceId }: DeviceKey): string {
  return `${unitId} ${deviceId}`;
}

function entryKey(key: DeviceKey, secretHash: Buffer): string {
  return `${deviceKey(key)} ${secretHash.toString('base64')}`;
}
