import type { DeviceReply } from '@hailong/shared/contract/devices.ts';
import { describe, expect, it, test } from 'vitest';
import { clockErrorSeconds, deviceState, inOrder, summarise } from './device-state.ts';

const nowMs = Date.parse('2026-02-10T09:30:00+07:00');
const minutesAgo = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
const device = (changes: Partial<DeviceReply> = {}): DeviceReply => ({
  ...{ deviceId: 'a', name: null, counter: 'Quầy 1', pairedAt: minutesAgo(9999), pairingExpiresAt: null },
  ...{ revokedAt: null, lastSeenAt: minutesAgo(1), queue: 0, oldestFinishedAt: null, battery: null },
  ...{ storagePersisted: null, version: null, clockOffsetSeconds: 0 },
  ...changes,
});

describe('a tablet', () => {
  it.each([
    ['working', 'that reported ten minutes ago', { lastSeenAt: minutesAgo(10) }],
    ['lost', 'that reported eleven minutes ago', { lastSeenAt: minutesAgo(11) }],
    ['working', 'that was paired a minute ago and has not reported yet', { lastSeenAt: null, pairedAt: minutesAgo(1) }],
    ['working', 'that was paired anew after a long silence', { lastSeenAt: minutesAgo(900), pairedAt: minutesAgo(1) }],
    ['lost', 'that was paired and never reported', { lastSeenAt: null }],
    ['unpaired', 'that nobody has paired', { lastSeenAt: null, pairedAt: null }],
    ['working', 'that a program speaks for without pairing', { pairedAt: null }],
    ['revoked', 'that was revoked, however lively it is', { revokedAt: minutesAgo(1) }],
    ['working', 'whose report lies ahead of this computer’s clock', { lastSeenAt: minutesAgo(-5) }],
  ])('is %s: one %s', (expected, _, changes) => {
    expect(deviceState(device(changes), nowMs)).toBe(expected);
  });
});

test('the clock of a tablet is called wrong from two minutes on, either way', () => {
  const errors = [null, 0, 119, -119, 120, -120].map((clockOffsetSeconds) =>
    clockErrorSeconds(device({ clockOffsetSeconds })),
  );
  expect(errors).toEqual([null, 0, 0, 0, 120, -120]);
});

test('what needs somebody stands first, counters in the order people count them', () => {
  const devices = [
    device({ deviceId: 'revoked', revokedAt: minutesAgo(1) }),
    device({ deviceId: 'ten', counter: 'Quầy 10' }),
    device({ deviceId: 'two', counter: 'Quầy 2' }),
    device({ deviceId: 'new', pairedAt: null, lastSeenAt: null }),
    device({ deviceId: 'silent', lastSeenAt: minutesAgo(60) }),
  ];
  expect(inOrder(devices, nowMs).map((one) => one.deviceId)).toEqual(['silent', 'new', 'two', 'ten', 'revoked']);
  expect(summarise(devices, nowMs)).toEqual({ total: 4, lost: 1, lostSinceMs: nowMs - 3_600_000, unpaired: 1 });
});
