import type { Webhook } from '@hailong/shared/contract/webhooks.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

const url = 'https://bao-tin.example.vn/hook/mat-khau-rieng';

let test: TestWorld;
let centre: Centre;
let administrator: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
  administrator = await addToken(test, centre.unit, 'administrator');
});

const add = (json: object = { url }, token = administrator) => test.call('POST', '/webhooks', { token, json });
const remove = (id: string, token = administrator) => test.call('DELETE', `/webhooks/${id}`, { token });
const list = async () => (await centre.get<{ webhooks: Webhook[] }>('/webhooks')).webhooks;

describe('a webhook', () => {
  it('is shown from then on, its secret only once', async () => {
    const { status, json } = await add();
    expect(status).toBe(200);
    const { webhookId, secret } = json as { webhookId: string; secret: string };
    expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
    expect(await list()).toEqual([
      {
        ...{ webhookId, url, createdAt: '2026-02-10T02:00:00.000Z' },
        ...{ lastAttemptAt: null, lastStatus: null, waiting: 0, givenUp: 0 },
      },
    ]);
    expect(JSON.stringify(await list())).not.toContain(secret);
    expect(await remove(webhookId)).toMatchObject({ status: 200 });
    expect(await list()).toEqual([]);
    expect(await remove(webhookId)).toMatchObject({ status: 404, json: { code: 'not-found' } });
  });

  it('is in the audit log when it comes and goes, without its secret and without its path', async () => {
    const { webhookId, secret } = (await add()).json as { webhookId: string; secret: string };
    await remove(webhookId);
    const { entries } = await centre.get<{ entries: { action: string; subject: string; after: object }[] }>('/audit');
    const ours = entries.filter(({ subject }) => subject === webhookId);
    expect(ours).toMatchObject([
      { action: 'webhook.remove' },
      { action: 'webhook.add', after: { origin: 'https://bao-tin.example.vn' } },
    ]);
    for (const hidden of [secret, 'mat-khau-rieng']) expect(JSON.stringify(entries)).not.toContain(hidden);
  });

  it.each([
    'http://ten:matkhau@example.vn/',
    'ftp://example.vn/',
    'http://169.254.169.254/',
    'example.vn',
    `https://example.vn/${'a'.repeat(500)}`,
  ])('at %s is refused', async (wrong) => {
    expect(await add({ url: wrong })).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
    expect(await list()).toEqual([]);
  });

  it('is one of five at most, also when they come at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => add()));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = replies.filter(({ status }) => status !== 200);
    for (const one of refused) expect(one).toMatchObject({ status: 409, json: { code: 'webhooks-too-many' } });
    expect(await list()).toHaveLength(5);
  });
});

describe('nobody else', () => {
  it.each(['staff', 'leader', 'province'])('such as %s may see, add or take away a webhook', async (role) => {
    const token = await addToken(test, centre.unit, role);
    const { webhookId } = (await add()).json as { webhookId: string };
    const refused = { status: 403, json: { code: 'role-insufficient' } };
    expect(await test.call('GET', '/webhooks', { token })).toMatchObject(refused);
    expect(await add({ url }, token)).toMatchObject(refused);
    expect(await remove(webhookId, token)).toMatchObject(refused);
    expect(await add({ url }, centre.device.token)).toMatchObject(refused);
    expect(await list()).toHaveLength(1);
  });

  it('such as an administrator of another unit does either', async () => {
    const { webhookId } = (await add()).json as { webhookId: string };
    const other = await openCentre(test);
    const token = await addToken(test, other.unit, 'administrator');
    const foreign = { status: 403, json: { code: 'unit-foreign' } };
    expect(await test.call('GET', `/webhooks?unit=${centre.unit}`, { token })).toMatchObject(foreign);
    expect(await add({ url, unit: centre.unit }, token)).toMatchObject(foreign);
    expect(await test.call('DELETE', `/webhooks/${webhookId}?unit=${centre.unit}`, { token })).toMatchObject(foreign);
    expect(await remove(webhookId, token)).toMatchObject({ status: 404 });
    expect(await list()).toHaveLength(1);
  });
});
