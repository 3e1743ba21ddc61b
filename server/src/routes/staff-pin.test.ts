import { pbkdf2Sync } from 'node:crypto';
import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
  centre = await openCentre(test);
});
afterAll(() => test.close());

const put = (pin: unknown) =>
  test.call('PUT', `/staff-pin?unit=${centre.unit}`, { token: test.world.operatorToken, json: { pin } });
const configuration = (tag?: string) =>
  test.call('GET', '/kiosk/configuration', {
    token: centre.device.token,
    ...(tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
  });
const delivered = async () => ((await configuration()).json as KioskConfiguration).staffPin;

it('a PIN that was set reaches the tablets of its unit, hashed, and no other', async () => {
  expect(await delivered()).toBeNull();
  expect(await centre.get('/staff-pin')).toEqual({ set: false });
  const tag = (await configuration()).headers.get('etag') ?? '';
  expect(await put('2580')).toMatchObject({ status: 200, json: { set: true } });
  expect(await centre.get('/staff-pin')).toEqual({ set: true });
  expect((await configuration(tag)).status).toBe(200);

  const pin = await delivered();
  const { salt = '', iterations = 0, hash = '' } = pin ?? {};
  const again = pbkdf2Sync('2580', Buffer.from(salt, 'base64'), iterations, 32, 'sha256');
  expect(again.toString('base64')).toBe(hash);
  expect(JSON.stringify(pin)).not.toContain('2580');
  const other = await openCentre(test);
  const { json } = await test.call('GET', '/kiosk/configuration', { token: other.device.token });
  expect((json as KioskConfiguration).staffPin).toBeNull();

  await put('2580');
  expect((await delivered())?.salt).not.toBe(salt);
  expect(await put(null)).toMatchObject({ status: 200, json: { set: false } });
  expect(await delivered()).toBeNull();
});

it('the log says that a PIN was set, and never which', async () => {
  await put('739182');
  const rows = await test.world.sql<{ text: string }[]>`
    select audit_log::text as text from audit_log where unit_id = ${centre.unit} and action = 'staff-pin.set'`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ text }) => text.includes('739182'))).toEqual([]);
});

it.each(['123', '123456789', '12a4', '', ' 1234', '١٢٣٤', 1234])('%j is no PIN', async (pin) => {
  expect(await put(pin)).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
});
