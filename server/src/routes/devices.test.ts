import type { DeviceReply, DevicesReply, NewDeviceReply, PairingCodeReply } from '@hailong/shared/contract/devices.ts';
import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
let administrator: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-02-10T09:00:00+07:00');
  centre = await openCentre(test);
  administrator = await addToken(test, centre.unit, 'administrator');
});

const call = (method: string, path: string, json?: object) =>
  test.call(method, path, { token: administrator, ...(json === undefined ? {} : { json }) });
const change = (json: object, deviceId = centre.device.deviceId) => call('PUT', `/devices/${deviceId}`, json);
const newCode = async (deviceId = centre.device.deviceId) =>
  (await call('POST', `/devices/${deviceId}/pairing`)).json as PairingCodeReply;
const pair = (pairingCode: string) => test.call('POST', '/devices/pair', { json: { pairingCode } });
const configure = (token: string, etag = '') =>
  test.call('GET', '/kiosk/configuration', { token, headers: { 'if-none-match': etag } });
const listed = async () => (await centre.get<DevicesReply>('/devices')).devices;
type Audit = { entries: { action: string; subject: string; before: unknown; after: unknown; actor: string }[] };
const lastEntry = async () => (await centre.get<Audit>('/audit')).entries[0];

describe('a tablet in the list', () => {
  it('shows everything its heartbeat said, and until when a code waits', async () => {
    await test.call('POST', '/kiosk/heartbeat', {
      token: centre.device.token,
      json: {
        ...{ sentAt: '2026-02-10T08:59:00+07:00', version: '1.4', queue: 3, battery: 0.42, storagePersisted: false },
        oldestFinishedAt: '2026-02-09T16:30:00+07:00',
      },
    });
    expect(await listed()).toEqual([
      {
        deviceId: centre.device.deviceId,
        ...{ name: null, counter: 'Quầy 1', pairedAt: null, revokedAt: null, version: '1.4', queue: 3 },
        ...{ battery: 0.42, storagePersisted: false, clockOffsetSeconds: 60 },
        pairingExpiresAt: '2026-02-11T02:00:00.000Z',
        lastSeenAt: '2026-02-10T02:00:00.000Z',
        oldestFinishedAt: '2026-02-09T09:30:00.000Z',
      } satisfies DeviceReply,
    ]);
  });

  it('shows no code that has expired or was used', async () => {
    test.clock.set('2026-02-11T09:00:01+07:00');
    expect(await listed()).toMatchObject([{ pairingExpiresAt: null }]);
    await pair((await newCode()).pairingCode);
    expect(await listed()).toMatchObject([{ pairingExpiresAt: null, pairedAt: '2026-02-11T02:00:01.000Z' }]);
  });
});

describe('adding a tablet', () => {
  it('gives an address for a QR code that opens the tablet’s app with the code filled in', async () => {
    const { json } = await call('POST', '/devices', { counter: 'Quầy 7', name: 'Máy gần cửa' });
    const device = json as NewDeviceReply;
    expect(device.pairingUrl).toBe(`http://localhost/kiosk/#pair=${device.pairingCode}`);
    expect(device.pairingExpiresAt).toBe('2026-02-11T02:00:00.000Z');
    expect(await listed()).toContainEqual(expect.objectContaining({ name: 'Máy gần cửa', counter: 'Quầy 7' }));
    expect(await lastEntry()).toMatchObject({
      action: 'device.add',
      after: { counter: 'Quầy 7', name: 'Máy gần cửa' },
    });
  });

  it('names the address the administrator’s browser uses, also behind a proxy that speaks TLS', async () => {
    const headers = { origin: 'https://hai-long.quang-khe.example', 'x-forwarded-host': 'hai-long.quang-khe.example' };
    const { json } = await test.call('POST', '/devices', {
      token: administrator,
      json: { counter: 'Quầy 7' },
      headers,
    });
    expect((json as NewDeviceReply).pairingUrl).toMatch(/^https:\/\/hai-long\.quang-khe\.example\/kiosk\/#pair=\d{6}$/);
  });

  it('names the public address where one is set', async () => {
    test.world.publicUrl = 'https://khao-sat.example/hai-long/';
    const { pairingUrl, pairingCode } = await newCode();
    test.world.publicUrl = null;
    expect(pairingUrl).toBe(`https://khao-sat.example/hai-long/kiosk/#pair=${pairingCode}`);
  });
});

describe('moving and renaming a tablet', () => {
  it('its next survey and its next configuration belong to the new counter, and the earlier survey stays', async () => {
    await centre.deliver([buildSurvey()]);
    const etag = (await configure(centre.device.token)).headers.get('etag') ?? '';
    expect((await configure(centre.device.token, etag)).status).toBe(304);
    expect((await change({ counter: 'Quầy 2' })).json).toMatchObject({ counter: 'Quầy 2', name: null });
    const moved = await configure(centre.device.token, etag);
    expect([moved.status, (moved.json as KioskConfiguration).counter]).toEqual([200, 'Quầy 2']);
    await centre.deliver([buildSurvey()]);
    const groups = await test.world.sql<{ name: string }[]>`
      select counters.name from ballots join counters using (unit_id, counter_id)
      where unit_id = ${centre.unit} order by 1`;
    expect(groups.map((row) => row.name)).toEqual(['Quầy 1', 'Quầy 2']);
    expect(await lastEntry()).toMatchObject({ action: 'submissions.store' });
  });

  it('holds even for requests that were on their way while it was moved', async () => {
    const asked = Array.from({ length: 20 }, () => configure(centre.device.token));
    await change({ counter: 'Quầy 3' });
    await Promise.all(asked);
    expect((await configure(centre.device.token)).json).toMatchObject({ counter: 'Quầy 3' });
  });

  it('keeps what was not named, and takes a name away', async () => {
    expect((await change({ name: '  Máy 1  ' })).json).toMatchObject({ name: 'Máy 1', counter: 'Quầy 1' });
    expect(await lastEntry()).toMatchObject({
      action: 'device.change',
      subject: centre.device.deviceId,
      before: { name: null, counter: 'Quầy 1' },
      after: { name: 'Máy 1', counter: 'Quầy 1' },
    });
    expect((await change({ counter: 'Quầy 2' })).json).toMatchObject({ name: 'Máy 1', counter: 'Quầy 2' });
    expect((await change({ name: null })).json).toMatchObject({ name: null, counter: 'Quầy 2' });
  });

  it('to a counter written with another keyboard makes no second counter of the same name', async () => {
    await change({ counter: 'Quầy 1'.normalize('NFD') });
    const rows = await test.world.sql`select 1 from counters where unit_id = ${centre.unit}`;
    expect(rows).toHaveLength(1);
  });

  it('that changes nothing writes nothing down', async () => {
    const before = await lastEntry();
    await change({ counter: 'Quầy 1' });
    await change({});
    expect(await lastEntry()).toEqual(before);
  });

  it('is told to open pages', async () => {
    let told = 0;
    const stop = test.world.live.subscribe(centre.unit, () => {
      told += 1;
    });
    await change({ name: 'Máy 1' });
    const { pairingCode } = await newCode();
    await pair(pairingCode);
    await call('DELETE', `/devices/${centre.device.deviceId}`);
    stop();
    expect(told).toBe(4);
  });

  it.each([{ name: ' ' }, { counter: '' }, { counter: 'x'.repeat(101) }, { counter: null }])(
    'refuses %j',
    async (json) => {
      expect((await change(json)).status).toBe(400);
    },
  );

  it('of another unit, or of a revoked one, is refused', async () => {
    const other = await openCentre(test);
    expect((await change({ name: 'Máy 1' }, other.device.deviceId)).status).toBe(404);
    await call('DELETE', `/devices/${centre.device.deviceId}`);
    expect((await change({ name: 'Máy 1' })).status).toBe(404);
    expect((await call('POST', `/devices/${centre.device.deviceId}/pairing`)).status).toBe(404);
  });
});

describe('a new pairing code', () => {
  it('changes nothing until it is used; then the tablet before stops and keeps its answers', async () => {
    const old = (await pair(centre.device.pairingCode)).json as PairingReply;
    const { pairingCode } = await newCode();
    expect((await configure(old.token)).status).toBe(200);
    const fresh = (await pair(pairingCode)).json as PairingReply;
    expect(fresh.deviceId).toBe(old.deviceId);
    for (const token of [old.token, centre.device.token]) {
      const reply = await test.call('POST', '/submissions', { token, json: { submissions: [buildSurvey()] } });
      expect(reply.json).toMatchObject({ code: 'device-unknown', status: 401 });
    }
    expect((await configure(fresh.token)).status).toBe(200);
    expect(await lastEntry()).toMatchObject({ action: 'device.pair', after: { tokensStopped: 2 } });
  });

  it('lets the same tablet go on: what waited there arrives with its new token, once', async () => {
    const old = (await pair(centre.device.pairingCode)).json as PairingReply;
    const waiting = buildSurvey();
    await centre.deliver([waiting], { ...centre.device, token: old.token });
    const fresh = (await pair((await newCode()).pairingCode)).json as PairingReply;
    const results = await centre.deliver([waiting, buildSurvey()], { ...centre.device, token: fresh.token });
    expect(results.map((one) => one.outcome)).toEqual(['already-stored', 'stored']);
  });

  it('takes the place of the one before', async () => {
    const { pairingCode } = await newCode();
    expect((await pair(centre.device.pairingCode)).status).toBe(404);
    expect((await pair(pairingCode)).status).toBe(200);
    expect((await pair(pairingCode)).status).toBe(404);
  });
});
