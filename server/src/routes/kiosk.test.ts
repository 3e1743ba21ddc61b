import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

const configure = (headers: Record<string, string> = {}) =>
  test.call('GET', '/kiosk/configuration', { token: units.device.token, headers });
const rightBeat = {
  ...{ sentAt: '2026-02-10T09:00:00+07:00', version: '1.2', queue: 3, oldestFinishedAt: '2026-02-09T16:30:00+07:00' },
  ...{ battery: 0.42, storagePersisted: true },
};
const beat = (changes: object = {}) =>
  test.call('POST', '/kiosk/heartbeat', { token: units.device.token, json: { ...rightBeat, ...changes } });
async function stored() {
  const [row] = await test.world.sql`
    select last_seen_at, clock_offset_seconds, queue, oldest_finished_at, battery, storage_persisted, version
    from devices where device_id = ${units.device.deviceId}`;
  return { ...row };
}

describe('what a tablet is to show', () => {
  it('names its centre and counter, what to ask and whom to call', async () => {
    const reply = (await configure()).json as KioskConfiguration;
    expect(reply).toMatchObject({ counter: 'Quầy 1', unit: { id: 'quang-khe' }, codePrefix: null, idleSeconds: 60 });
    expect(reply.questionnaire.id).toBe('sipas-service');
  });

  it('is not sent again while it is the same', async () => {
    const first = await configure();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, `"other",W/${tag}`]) {
      const again = await configure({ 'if-none-match': known });
      expect([known, again.status, again.json]).toEqual([known, 304, null]);
    }
    for (const other of ['"other"', tag.slice(0, -2), '*x', '']) {
      expect((await configure({ 'if-none-match': other })).status).toBe(200);
    }
  });

  it('is sent when the plan’s words changed', async () => {
    const tag = (await configure()).headers.get('etag') ?? '';
    const json = { ...units.plan, messages: ['Cảm ơn ông/bà đã góp ý'] };
    await test.call('POST', '/plans', { token: test.world.operatorToken, json });
    const reply = await configure({ 'if-none-match': tag });
    expect(reply.status).toBe(200);
    expect((reply.json as KioskConfiguration).messages).toEqual(json.messages);
  });
});

describe('a heartbeat', () => {
  it('is stored with the state of the tablet and the error of its clock', async () => {
    const reply = await beat({ sentAt: '2026-02-10T08:59:00+07:00' });
    expect(reply.json).toEqual({ serverTime: '2026-02-10T02:00:00.000Z' });
    expect(await stored()).toEqual({
      last_seen_at: new Date('2026-02-10T02:00:00Z'),
      clock_offset_seconds: 60,
      queue: 3,
      oldest_finished_at: new Date('2026-02-09T09:30:00Z'),
      battery: 0.42,
      storage_persisted: true,
      version: '1.2',
    });
    const { json } = await test.call('GET', '/devices', { token: units.tokens.staff });
    expect(json).toMatchObject({ devices: [{ queue: 3, lastSeenAt: '2026-02-10T02:00:00.000Z', pairedAt: null }] });
  });

  it.each([
    ['a clock of the year 1', { sentAt: '0001-01-01T00:00:00Z' }, { clock_offset_seconds: 2_000_000_000 }],
    ['a clock beyond the calendar', { sentAt: '+275760-09-13T00:00:00Z' }, { clock_offset_seconds: -2_000_000_000 }],
    ['a clock that shows nothing', { sentAt: '' }, { clock_offset_seconds: 0 }],
    ['an answer from before our era', { oldestFinishedAt: '-000001-01-01T00:00:00Z' }, { oldest_finished_at: null }],
    ['an answer from the year 0', { oldestFinishedAt: '0000-01-01T00:00:00Z' }, { oldest_finished_at: null }],
    ['an answer from beyond', { oldestFinishedAt: '+275760-09-13T00:00:00Z' }, { oldest_finished_at: null }],
    ['a battery all but empty', { battery: 5e-324 }, { battery: 0 }],
    ['nothing known', { battery: null, storagePersisted: null, oldestFinishedAt: null }, { battery: null }],
    ['the longest queue there is', { queue: 2_147_483_647 }, { queue: 2_147_483_647 }],
  ])('is taken with %s', async (_, changes, expected) => {
    expect((await beat(changes)).status).toBe(200);
    expect(await stored()).toMatchObject(expected);
  });

  it.each([
    { queue: -1 },
    { queue: 2_147_483_648 },
    { queue: 1.5 },
    { battery: 1.01 },
    { battery: -0.1 },
    { battery: '50 %' },
    { version: 'x'.repeat(41) },
    { storagePersisted: 'yes' },
    { sentAt: null },
  ])('is refused with an impossible value: %j', async (changes) => {
    expect((await beat(changes)).json).toMatchObject({ code: 'request-invalid', status: 400 });
  });
});

describe('the list of tablets', () => {
  it('comes a hundred at a time, each once', async () => {
    for (let number = 0; number < 102; number += 1) {
      await addAsOperator(test, '/devices', { unit: 'hang-xom', counter: `Quầy ${number % 3}` });
    }
    const page = async (after: string) =>
      (await test.call('GET', `/devices?unit=hang-xom${after}`, { token: test.world.operatorToken })).json as {
        devices: { deviceId: string }[];
        next: string | null;
      };
    const first = await page('');
    const second = await page(`&after=${first.next}`);
    expect([first.devices.length, second.devices.length, second.next]).toEqual([100, 2, null]);
    expect(new Set([...first.devices, ...second.devices].map(({ deviceId }) => deviceId)).size).toBe(102);
  });
});
