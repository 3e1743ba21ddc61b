import { createHmac } from 'node:crypto';
import type { Webhook } from '@hailong/shared/contract/webhooks.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openReceiver, type Receiver } from '../testing/open-receiver.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { runAttentionRound } from './attention-round.ts';

const start = Date.parse('2026-02-10T09:00:00+07:00');

let test: TestWorld;
let centre: Centre;
let receiver: Receiver;
let tablet: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  go(0);
  receiver = await openReceiver();
  centre = await openCentre(test);
  const { pairingCode } = centre.device;
  tablet = ((await test.call('POST', '/devices/pair', { json: { pairingCode } })).json as { token: string }).token;
  await beat();
});
afterEach(async () => {
  for (const { webhookId } of await webhooks()) await remove(webhookId);
  await receiver.close();
});

/** Minutes after nine o'clock. */
const go = (minutes: number) => test.clock.set(new Date(start + minutes * 60_000).toISOString());
const round = (minutes: number, timeLimitMs = 5_000) => {
  go(minutes);
  return runAttentionRound(test.world, { timeLimitMs });
};
const beat = (changes: object = {}) => {
  const sentAt = new Date(test.clock.now()).toISOString();
  const state = { version: '1', queue: 0, oldestFinishedAt: null, battery: 0.9, storagePersisted: true, ...changes };
  return test.call('POST', '/kiosk/heartbeat', { token: tablet, json: { sentAt, ...state } });
};
const token = () => test.world.operatorToken;
const addWebhook = async (url = receiver.url) => {
  const json = { unit: centre.unit, url };
  return (await test.call('POST', '/webhooks', { token: token(), json })).json as { webhookId: string; secret: string };
};
const remove = (id: string) => test.call('DELETE', `/webhooks/${id}?unit=${centre.unit}`, { token: token() });
const webhooks = async () => (await centre.get<{ webhooks: Webhook[] }>('/webhooks')).webhooks;
const events = () => receiver.take().map(({ event, item }) => `${event} ${item.code} ${item.subject}`);

const raised = 'attention.raised device-offline Quầy 1';
const resolved = 'attention.resolved device-offline Quầy 1';

describe('what needs attention', () => {
  it('is told once when it begins and once when it is over', async () => {
    await addWebhook();
    await round(1);
    expect(events()).toEqual([]);
    await round(31);
    expect(events()).toEqual([raised]);
    await round(32);
    await round(45);
    expect(events()).toEqual([]);
    await beat();
    await round(46);
    expect(events()).toEqual([]);
    await beat();
    await round(61);
    expect(events()).toEqual([resolved]);
    await round(62);
    expect(events()).toEqual([]);
  });

  it('is told once while it comes and goes', async () => {
    await addWebhook();
    for (let minute = 1; minute <= 10; minute += 1) {
      go(minute);
      await beat({ battery: minute % 2 === 1 ? 0.14 : 0.16 });
      await round(minute);
    }
    for (let minute = 11; minute <= 30; minute += 1) await round(minute);
    expect(events()).toEqual([
      'attention.raised device-battery-low Quầy 1',
      'attention.resolved device-battery-low Quầy 1',
    ]);
  });

  it('is told with a signature, an id and no word about persons or answers', async () => {
    const { secret } = await addWebhook();
    await centre.deliver([buildSurvey({ comment: 'Chờ lâu', dossierCode: centre.code(1) })]);
    await round(1);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = receiver.received;
    expect(path).toBe('/bao-tin?khoa=1');
    expect(JSON.parse(body)).toEqual({
      ...{
        id: headers['hailong-delivery'],
        event: 'attention.raised',
        unit: centre.unit,
        at: '2026-02-10T02:01:00.000Z',
      },
      item: { code: 'import-overdue', subject: '', severity: 'look', values: { days: 0 } },
    });
    const seconds = start / 1000 + 60;
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    expect(headers['hailong-signature']).toBe(`t=${seconds},v1=${expected}`);
    expect(headers['content-type']).toBe('application/json');
  });

  it('is told to a webhook that comes later too', async () => {
    await addWebhook();
    await round(31);
    expect(events()).toEqual([raised]);
    await addWebhook();
    await round(32);
    expect(events()).toEqual([raised]);
  });

  it('is not told to a webhook that was taken away, and from the beginning to the next', async () => {
    const { webhookId } = await addWebhook();
    await round(31);
    await remove(webhookId);
    await round(32);
    expect(events()).toEqual([raised]);
    await addWebhook();
    await round(33);
    expect(events()).toEqual([raised]);
  });
});

describe('a receiver', () => {
  it.each([
    ['that answers 500', 500, '500'],
    ['that is gone', 410, '410'],
    ['that redirects', { redirectTo: '/elsewhere' }, '302'],
    ['that hangs', 'hang', 'timed-out'],
  ] as const)('%s is asked again, later and later, with the same delivery', async (_, answer, status) => {
    await addWebhook();
    receiver.answerWith(answer);
    await round(31, 300);
    await round(31, 300);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/bao-tin?khoa=1']);
    expect(await webhooks()).toMatchObject([
      { lastStatus: status, lastAttemptAt: '2026-02-10T02:31:00.000Z', waiting: 1, givenUp: 0 },
    ]);
    await round(32, 300);
    await round(32, 300);
    receiver.answerWith(204);
    await round(34);
    const ids = receiver.received.map(({ headers }) => headers['hailong-delivery']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(await webhooks()).toMatchObject([{ lastStatus: '204', waiting: 0 }]);
  });

  it('is found by its name', async () => {
    await addWebhook(receiver.url.replace('127.0.0.1', 'localhost'));
    await round(31);
    expect(events()).toEqual([raised]);
  });

  it('that nobody runs is asked again', async () => {
    const { port } = new URL(receiver.url);
    await receiver.close();
    await addWebhook(`http://127.0.0.1:${port}/`);
    await round(31);
    expect(await webhooks()).toMatchObject([{ lastStatus: 'unreachable', waiting: 1 }]);
  });

  it('that comes back is told everything in order', async () => {
    await addWebhook();
    receiver.answerWith(503);
    await round(31);
    await beat();
    await round(32);
    await beat();
    await round(50);
    expect(await webhooks()).toMatchObject([{ waiting: 2 }]);
    receiver.take();
    receiver.answerWith(200);
    await round(60);
    expect(events()).toEqual([raised, resolved]);
  });

  it('that stays away is given up after three days', async () => {
    await addWebhook();
    receiver.answerWith(500);
    await round(31);
    for (let hours = 1; hours <= 72; hours += 3) await round(31 + hours * 60);
    expect(await webhooks()).toMatchObject([{ waiting: 1, givenUp: 0 }]);
    await round(31 + 79 * 60);
    expect(await webhooks()).toMatchObject([{ waiting: 0, givenUp: 1, lastStatus: '500' }]);
    receiver.take();
    await round(31 + 100 * 60);
    expect(events()).toEqual([]);
  });

  it('that hangs does not hold up the others', async () => {
    const quick = await openReceiver();
    receiver.answerWith('hang');
    await addWebhook();
    await addWebhook(quick.url);
    await round(31, 300);
    expect(quick.take()).toHaveLength(1);
    await quick.close();
  });
});

it('is told once by two servers at the same moment', async () => {
  await addWebhook();
  go(31);
  await Promise.all([round(31), round(31), round(31)]);
  expect(events()).toEqual([raised]);
});

it('of a unit in trouble does not silence the others', async () => {
  const broken = await openCentre(test);
  const json = { unit: broken.unit, url: receiver.url };
  const added = (await test.call('POST', '/webhooks', { token: token(), json })).json as { webhookId: string };
  await broken.deliver([buildSurvey()]);
  await test.world.sql`update plans set plan = plan || '{"closedDays": [null]}' where unit_id = ${broken.unit}`;
  expect(await test.call('GET', `/attention?unit=${broken.unit}`, { token: token() })).toMatchObject({ status: 500 });
  await addWebhook();
  await round(31);
  expect(events()).toEqual([raised]);
  await test.call('DELETE', `/webhooks/${added.webhookId}?unit=${broken.unit}`, { token: token() });
});
