import type { AttentionItem, AttentionReply } from '@hailong/shared/contract/attention.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { addToken, type Centre, type Device, openCentre } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  goTo('2026-02-10T09:00');
  centre = await openCentre(test);
});

const goTo = (time: string) => test.clock.set(`${time}:00+07:00`);
const attention = async (of = centre) => (await of.get<AttentionReply>('/attention')).items;
const names = (items: readonly AttentionItem[]) => items.map(({ code, subject }) => `${code} ${subject}`.trim());

async function pair(device: Device = centre.device): Promise<Device> {
  const { pairingCode } = device;
  const { status, json } = await test.call('POST', '/devices/pair', { json: { pairingCode } });
  expect(status).toBe(200);
  return { ...device, ...(json as { token: string }) };
}

async function beat(device: Device, changes: object = {}) {
  const sentAt = new Date(test.clock.now()).toISOString();
  const state = { queue: 0, oldestFinishedAt: null, battery: 0.9, storagePersisted: true };
  const json = { sentAt, version: '1', ...state, ...changes };
  const { status } = await test.call('POST', '/kiosk/heartbeat', { token: device.token, json });
  expect(status).toBe(200);
}

async function survey(count: number, on: string, from: Device = centre.device) {
  goTo(on);
  const surveys = Array.from({ length: count }, () => buildSurvey({ ...finishedAt(on) }));
  await centre.deliver(surveys, from);
}

async function giveBack(serials: readonly number[], counter: string) {
  for (const serial of serials) {
    const path = `/dossiers/${centre.code(serial)}/return?unit=${centre.unit}`;
    const { status } = await test.call('POST', path, { token: test.world.operatorToken, json: { counter } });
    expect(status).toBe(200);
  }
}

describe('a centre', () => {
  it('that is new, with a tablet not yet paired, needs nothing', async () => {
    const reply = await centre.get<AttentionReply>('/attention');
    expect(reply).toEqual({ unit: centre.unit, at: '2026-02-10T02:00:00.000Z', items: [] });
  });

  it('with a tablet that was just paired needs nothing', async () => {
    await pair();
    expect(await attention()).toEqual([]);
  });

  it('that has first surveys is told that a list is missing', async () => {
    await survey(1, '2026-02-10T09:00');
    expect(await attention()).toEqual([{ code: 'import-overdue', subject: '', severity: 'look', values: { days: 0 } }]);
  });

  it('is left in peace after days between the years on which its plans say it is closed', async () => {
    const token = test.world.operatorToken;
    const { json } = await test.call('GET', `/plan?unit=${centre.unit}`, { token });
    const plan = { ...(json as object), closedDays: [{ from: '2026-12-28', to: '2026-12-31' }] };
    for (const one of [plan, { ...plan, year: 2027, closedDays: [] }]) {
      expect((await test.call('POST', '/plans', { token, json: one })).status).toBe(200);
    }
    goTo('2026-12-25T16:55');
    const { json: given } = await test.call('POST', `/devices/${centre.device.deviceId}/pairing?unit=${centre.unit}`, {
      token,
    });
    await pair({ ...centre.device, ...(given as { pairingCode: string }) });
    goTo('2027-01-04T07:40');
    expect(await attention()).toEqual([]);
    goTo('2027-01-04T10:00');
    expect(names(await attention())).toEqual(['device-offline Quầy 1']);
  });

  it('is left in peace over Tết, and on the first morning after it', async () => {
    const tablet = await pair();
    await beat(tablet);
    const listed = [1, 2, 3, 4, 5].map((serial) => ({ code: centre.code(serial), received: '2026-02-02' }));
    goTo('2026-02-12T09:00');
    await centre.importList(buildList(listed));
    goTo('2026-02-13T16:55');
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1), ...finishedAt('2026-02-13T16:30') })]);
    await beat(tablet);
    for (const time of ['2026-02-14T10:00', '2026-02-17T10:00', '2026-02-20T16:00', '2026-02-23T08:00']) {
      goTo(time);
      expect(await attention(), time).toEqual([]);
    }
  });
});

describe('a tablet', () => {
  it('with a clock of another age does not keep the page from being answered', async () => {
    const tablet = await pair();
    for (const oldestFinishedAt of ['0001-01-01T00:00:00Z', '0050-06-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
      for (const sentAt of ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
        await beat(tablet, { sentAt, queue: 1, oldestFinishedAt });
        expect(await attention(), `${sentAt}, ${oldestFinishedAt}`).toEqual([]);
      }
    }
  });

  it('is offline half an hour after its last report, by its counter or its own name', async () => {
    const tablet = await pair();
    await beat(tablet);
    goTo('2026-02-10T09:31');
    expect(await attention()).toMatchObject([
      {
        ...{ code: 'device-offline', subject: 'Quầy 1', severity: 'look' },
        values: { lastSeenAt: '2026-02-10T02:00:00.000Z', deviceId: tablet.deviceId, counter: 'Quầy 1' },
      },
    ]);
    const path = `/devices/${tablet.deviceId}?unit=${centre.unit}`;
    const token = test.world.operatorToken;
    await test.call('PUT', path, { token, json: { name: 'Máy bên cửa' } });
    expect(names(await attention())).toEqual(['device-offline Máy bên cửa']);
    await test.call('DELETE', path, { token });
    expect(await attention()).toEqual([]);
  });

  it('holds answers too long, by its own clock set right; is low on battery', async () => {
    const tablet = await pair();
    const anHourBehind = (time: string) => new Date(Date.parse(`${time}:00+07:00`) - 3_600_000).toISOString();
    const sentAt = anHourBehind('2026-02-10T09:00');
    await beat(tablet, { sentAt, queue: 4, oldestFinishedAt: anHourBehind('2026-02-09T09:05'), battery: 0.12 });
    expect(names(await attention())).toEqual(['device-battery-low Quầy 1']);
    await beat(tablet, { sentAt, queue: 4, oldestFinishedAt: anHourBehind('2026-02-09T08:55'), battery: 0.12 });
    expect(await attention()).toMatchObject([
      {
        ...{ code: 'device-holds-old-answers', severity: 'act' },
        values: { queue: 4, oldestFinishedAt: '2026-02-09T01:55:00.000Z' },
      },
      { code: 'device-battery-low', severity: 'look', values: { battery: 0.12 } },
    ]);
  });
});

describe('a counter', () => {
  it('that hands results over and asks nobody is silent the next day, the others are not', async () => {
    goTo('2026-02-06T16:00');
    const one = await pair();
    const two = await pair(await centre.addDevice('Quầy 2'));
    await centre.importList(buildList([{ code: centre.code(99), received: '2026-01-05' }]));
    goTo('2026-02-09T10:00');
    await giveBack([1, 2, 3], 'Quầy 1');
    await giveBack([4, 5], 'Quầy 2');
    await survey(1, '2026-02-09T10:10', two);
    goTo('2026-02-09T16:59');
    for (const tablet of [one, two]) await beat(tablet);
    expect(await attention()).toEqual([]);
    goTo('2026-02-10T07:40');
    expect(await attention()).toEqual([
      { code: 'counter-silent', subject: 'Quầy 1', severity: 'look', values: { returned: 3, workingDays: 1 } },
    ]);
    await giveBack([6], 'Quầy 1');
    await survey(1, '2026-02-10T07:50', one);
    expect(await attention()).toEqual([]);
  });
});

it('a tablet is not asked for what its counter did before it was moved there', async () => {
  const tablet = await pair();
  const gone = await centre.addDevice('Quầy 2');
  goTo('2026-02-11T09:00');
  await giveBack([1, 2, 3], 'Quầy 2');
  goTo('2026-02-12T09:00');
  const token = test.world.operatorToken;
  await test.call('DELETE', `/devices/${gone.deviceId}?unit=${centre.unit}`, { token });
  const path = `/devices/${tablet.deviceId}?unit=${centre.unit}`;
  await test.call('PUT', path, { token, json: { counter: 'Quầy 2' } });
  await beat(tablet);
  await giveBack([4], 'Quầy 2');
  expect(await attention()).toEqual([]);
  goTo('2026-02-13T09:00');
  await test.call('PUT', path, { token, json: { name: 'Máy bên cửa' } });
  await giveBack([5, 6], 'Quầy 2');
  goTo('2026-02-23T08:00');
  await beat(tablet);
  expect(await attention()).toMatchObject([{ code: 'counter-silent', subject: 'Quầy 2', values: { returned: 2 } }]);
});

describe('lists', () => {
  const coded = (serial: number, on: string) => buildSurvey({ dossierCode: centre.code(serial), ...finishedAt(on) });

  it('that are missing are asked for while surveys go on, and their surveys are counted', async () => {
    goTo('2026-02-02T09:00');
    await centre.importList(buildList([{ code: centre.code(99), received: '2026-01-05' }]));
    await centre.deliver([coded(1, '2026-02-02T08:00'), coded(2, '2026-02-02T08:10')]);
    goTo('2026-02-05T10:00');
    await centre.deliver([coded(3, '2026-02-05T08:00')]);
    expect(await attention()).toEqual([]);
    goTo('2026-02-06T10:00');
    const overdue = { code: 'import-overdue', values: { days: 4, lastImportedAt: '2026-02-02T02:00:00.000Z' } };
    const pending = { code: 'pending-surveys', values: { count: 2, oldest: '2026-02-02' } };
    expect(await attention()).toMatchObject([pending, overdue]);
    await centre.importList(buildList([1, 2].map((serial) => ({ code: centre.code(serial), received: '2026-01-20' }))));
    expect(await attention()).toEqual([]);
  });

  it('do not make parked surveys wait for ever, and a second survey waits for nobody', async () => {
    await centre.importList(buildList([1, 2].map((serial) => ({ code: centre.code(serial), received: '2026-01-20' }))));
    const odd = { ...buildSurvey(), questionnaire: 'no-such-thing' };
    const same = [buildSurvey({ dossierCode: centre.code(1) }), buildSurvey({ dossierCode: centre.code(1) })];
    const results = await centre.deliver([odd, ...same]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['parked', 'stored', 'parked']);
    expect(await attention()).toMatchObject([{ code: 'parked-surveys', values: { count: 1 } }]);
    goTo('2026-02-25T09:00');
    expect(names(await attention())).not.toContain('parked-surveys');
  });
});

describe('who may ask', () => {
  it.each(['administrator', 'staff', 'leader', 'province'])('%s, and of the own unit only', async (role) => {
    const token = await addToken(test, centre.unit, role);
    await loadTestPlan(test, { unit: { ...farUnit, id: `far-${role}` } });
    expect((await test.call('GET', '/attention', { token })).json).toMatchObject({ unit: centre.unit });
    const reply = await test.call('GET', `/attention?unit=far-${role}`, { token });
    expect(reply).toMatchObject({ status: 403, json: { code: 'unit-foreign' } });
  });

  it('neither a tablet nor a stranger', async () => {
    const { token } = centre.device;
    expect(await test.call('GET', '/attention', { token })).toMatchObject({ json: { code: 'role-insufficient' } });
    expect(await test.call('GET', '/attention')).toMatchObject({ json: { code: 'sign-in-required' } });
  });
});

const farUnit = {
  name: 'Xã Khác',
  level: 'commune' as const,
  province: 'Tỉnh Quảng Ninh',
  authority: 'Ủy ban nhân dân xã Khác',
  centre: 'Trung tâm Phục vụ hành chính công xã Khác',
};
