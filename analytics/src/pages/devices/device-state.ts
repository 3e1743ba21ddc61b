import type { DeviceReply } from '@hailong/shared/contract/devices.ts';

export type DeviceState = 'working' | 'lost' | 'unpaired' | 'revoked';

/** A tablet reports once a minute: ten reports missed are no hiccup of the network. */
const LOST_MS = 10 * 60_000;
/** Less is made good by the server, which dates each survey by how wrong the clock was when it was sent. */
const CLOCK_WRONG_SECONDS = 120;

const order: readonly DeviceState[] = ['lost', 'unpaired', 'working', 'revoked'];

/** Pairing counts as a report: the first one follows within a minute. */
export function lastSeenMs({ lastSeenAt, pairedAt }: DeviceReply): number | null {
  const seen = [lastSeenAt, pairedAt].filter((one) => one !== null).map((one) => Date.parse(one));
  return seen.length === 0 ? null : Math.max(...seen);
}

export function deviceState(device: DeviceReply, nowMs: number): DeviceState {
  if (device.revokedAt !== null) return 'revoked';
  const seenMs = lastSeenMs(device);
  if (seenMs === null) return 'unpaired';
  return nowMs - seenMs > LOST_MS ? 'lost' : 'working';
}

/** Positive: the tablet's clock is slow by so much; 0: right, as far as it matters; null: nobody knows. */
export function clockErrorSeconds({ clockOffsetSeconds }: DeviceReply): number | null {
  if (clockOffsetSeconds === null) return null;
  return Math.abs(clockOffsetSeconds) < CLOCK_WRONG_SECONDS ? 0 : clockOffsetSeconds;
}

/** What needs somebody first, revoked ones last, and within that by counter and name as people sort them. */
export function inOrder(devices: readonly DeviceReply[], nowMs: number): DeviceReply[] {
  const compare = new Intl.Collator('vi', { numeric: true }).compare;
  const rank = (one: DeviceReply) => order.indexOf(deviceState(one, nowMs));
  return [...devices].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.counter, b.counter) ||
      compare(a.name ?? '', b.name ?? '') ||
      compare(a.deviceId, b.deviceId),
  );
}

/** Where the page stands, for its first sentence. `lostSinceMs`: the one that has been silent longest. */
export function summarise(devices: readonly DeviceReply[], nowMs: number) {
  const inForce = devices.filter((one) => one.revokedAt === null);
  const lost = inForce.filter((one) => deviceState(one, nowMs) === 'lost').map((one) => lastSeenMs(one) ?? 0);
  const unpaired = inForce.filter((one) => deviceState(one, nowMs) === 'unpaired').length;
  return {
    total: inForce.length,
    lost: lost.length,
    lostSinceMs: lost.length === 0 ? null : Math.min(...lost),
    unpaired,
  };
}
