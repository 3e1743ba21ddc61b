import type { SubmissionsRequest } from '@hailong/shared/contract/submissions.ts';
import { expect, test } from 'vitest';
import { createMemoryOutbox, survey } from '../outbox/memory-outbox.ts';
import type { Reply } from '../reply.ts';
import type { ServerClient } from '../server-client.ts';
import type { DeviceRecord, DeviceStore } from './device-store.ts';
import { createKiosk } from './kiosk.ts';
import { createMemoryNotes } from './memory-notes.ts';

const unit = { id: 'quang-khe', name: 'Xã Quảng Khê', centre: 'Trung tâm' };
const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });

/** A server that knows one token at a time. */
function fakeServer() {
  const server = { goodToken: 'first', received: [] as string[], unit };
  const forDevice = (token: string, reply: () => Reply) =>
    Promise.resolve(token === server.goodToken ? reply() : answered(401, { code: 'device-revoked' }));
  const client: ServerClient = {
    pair: async (pairingCode) => {
      server.goodToken = `token-${pairingCode}`;
      return answered(200, { deviceId: 'd', token: server.goodToken, unit: server.unit, counter: 'Quầy 1' });
    },
    configuration: (token) => forDevice(token, () => answered(304, undefined)),
    heartbeat: (token) => forDevice(token, () => answered(200, { serverTime: '2026-10-08T10:00:00+07:00' })),
    invitationEvent: (token) => forDevice(token, () => answered(200, {})),
    events: async () => ({ kind: 'unreachable' }),
    submit: (token, request: SubmissionsRequest) =>
      forDevice(token, () => {
        const ids = request.submissions.map((one) => one.id);
        server.received.push(...ids);
        return answered(200, { results: ids.map((id) => ({ id, outcome: 'stored' })) });
      }),
  };
  return { server, client };
}

function setUp({ full: isFull = false } = {}) {
  const disk = { full: isFull };
  const { server, client } = fakeServer();
  const record: DeviceRecord = {
    pairing: { deviceId: 'd', token: 'first', unit, counter: 'Quầy 1' },
    configuration: null,
  };
  const deviceStore: DeviceStore = {
    load: async () => record,
    keepPairing: async (pairing) => void Object.assign(record, { pairing }),
    keepConfiguration: async (configuration) => void Object.assign(record, { configuration }),
  };
  const outbox = createMemoryOutbox();
  const full = () => (disk.full ? Promise.reject(new Error('full')) : null);
  const kiosk = createKiosk({
    clock: { now: () => Date.parse('2026-10-08T09:45:00+07:00'), monotonic: () => 0, after: () => () => {} },
    outbox: {
      ...outbox,
      keep: async (submission) => (await full()) ?? outbox.keep(submission),
      probe: async () => void (await full()),
    },
    deviceStore,
    notes: createMemoryNotes(),
    server: client,
    version: '1',
    random: () => 0.5,
    exclusively: (round) => round(),
    persistStorage: async () => true,
    batteryLevel: async () => null,
  });
  const settled = () =>
    new Promise<void>((resolve) => {
      const look = () => (kiosk.state.get().delivering ? undefined : resolve());
      kiosk.state.subscribe(look);
      look();
    });
  return { kiosk, server, outbox, settled };
}

test('a kept survey reaches the server and leaves the tablet', async () => {
  const { kiosk, server, outbox, settled } = setUp();
  await kiosk.open();
  expect(await kiosk.keep(survey('a'))).toBe(true);
  await settled();
  expect(server.received).toEqual(['a']);
  expect(await outbox.ids()).toEqual([]);
});

test('a revoked tablet keeps its surveys, says so, and delivers them once paired again', async () => {
  const { kiosk, server, outbox, settled } = setUp();
  await kiosk.open();
  server.goodToken = 'another';
  await kiosk.keep(survey('a'));
  await settled();
  expect(kiosk.state.get().signedOut).toBe(true);
  expect(await outbox.ids()).toEqual(['a']);

  expect(await kiosk.pair('123456')).toBe('paired');
  await settled();
  expect(kiosk.state.get().signedOut).toBe(false);
  expect(server.received).toEqual(['a']);
  expect(await outbox.ids()).toEqual([]);
});

test('answers given at one centre are never delivered as those of another', async () => {
  const { kiosk, server, outbox, settled } = setUp();
  await kiosk.open();
  server.goodToken = 'another';
  await kiosk.keep(survey('a'));
  await settled();
  server.unit = { ...unit, id: 'dak-som' };
  expect(await kiosk.pair('123456')).toBe('answers-waiting');
  await settled();
  expect(kiosk.state.get().pairing?.unit.id).toBe('quang-khe');
  expect(server.received).toEqual([]);
  expect(await outbox.ids()).toEqual(['a']);

  server.unit = unit;
  expect(await kiosk.pair('234567')).toBe('paired');
  await settled();
  expect(server.received).toEqual(['a']);
  server.unit = { ...unit, id: 'dak-som' };
  expect(await kiosk.pair('345678')).toBe('paired');
});

test('a survey that could not be stored is reported, to the citizen and to staff', async () => {
  const { kiosk } = setUp({ full: true });
  await kiosk.open();
  expect(await kiosk.keep(survey('a'))).toBe(false);
  expect(kiosk.state.get().storageFailing).toBe(true);
});

test('the heartbeat tells how wrong the clock is', async () => {
  const { kiosk } = setUp();
  await kiosk.open();
  expect(kiosk.state.get().clockDifferenceMs).toBe(15 * 60_000);
});
