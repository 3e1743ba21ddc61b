import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeEach(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterEach(() => test.close());

const pair = (pairingCode: string) => test.call('POST', '/devices/pair', { json: { pairingCode } });
const configure = (token: string, headers: Record<string, string> = {}) =>
  test.call('GET', '/kiosk/configuration', { token, headers });
const revoke = (deviceId: string) => test.call('DELETE', `/devices/${deviceId}`, { token: units.tokens.administrator });
const later = (seconds: number) => test.clock.set(new Date(test.clock.now() + seconds * 1000).toISOString());
/** A code that was not given out. */
const wrongCode = (number = 0) => String((Number(units.device.pairingCode) + 1 + number) % 1_000_000).padStart(6, '0');

describe('a pairing code', () => {
  it('makes a tablet one of its counter, with a token of its own', async () => {
    const { status, json } = await pair(units.device.pairingCode);
    expect(status).toBe(200);
    const { token, ...rest } = json as PairingReply;
    const { id, name, centre } = units.plan.unit;
    expect(rest).toEqual({ deviceId: units.device.deviceId, counter: 'Quầy 1', unit: { id, name, centre } });
    expect(token).not.toBe(units.device.token);
    expect((await configure(token)).status).toBe(200);
    expect((await configure(units.device.token)).status).toBe(200);
  });

  it('is worth nothing the second time', async () => {
    await pair(units.device.pairingCode);
    expect((await pair(units.device.pairingCode)).json).toMatchObject({ code: 'pairing-code-unknown', status: 404 });
  });

  it('pairs one tablet when two try it at the same moment', async () => {
    const replies = await Promise.all([1, 2, 3, 4].map(() => pair(units.device.pairingCode)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  });

  it('expires after a day', async () => {
    later(24 * 3600);
    expect((await pair(units.device.pairingCode)).json).toMatchObject({ code: 'pairing-code-unknown' });
  });

  it('is valid to the last second of the day', async () => {
    later(24 * 3600 - 1);
    expect((await pair(units.device.pairingCode)).status).toBe(200);
  });

  it('of a revoked tablet is worth nothing', async () => {
    expect((await revoke(units.device.deviceId)).status).toBe(200);
    expect((await pair(units.device.pairingCode)).json).toMatchObject({ code: 'pairing-code-unknown' });
  });

  it('cannot be found by trying: ten wrong ones and the address waits', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 11; number += 1) statuses.push((await pair(wrongCode(number))).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
    const right = await pair(units.device.pairingCode);
    expect(right.json).toMatchObject({ code: 'pairing-limited' });
    expect(right.headers.get('retry-after')).toBe('900');
    later(900);
    expect((await pair(units.device.pairingCode)).status).toBe(200);
  });

  it('cannot be found by trying many at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, (_, number) => pair(wrongCode(number))));
    expect(replies.filter(({ status }) => status === 404)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(40);
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６', "1' or '", '123456\n'])(
    'has six digits: not %j',
    async (code) => {
      expect((await pair(code)).json).toMatchObject({ code: 'request-invalid' });
    },
  );
});

describe('a tablet', () => {
  it('that was revoked is told so at once, with every token it had', async () => {
    const { token } = (await pair(units.device.pairingCode)).json as PairingReply;
    expect((await revoke(units.device.deviceId)).json).toEqual({});
    for (const one of [token, units.device.token]) {
      expect((await configure(one)).json).toMatchObject({ code: 'device-revoked', status: 401 });
      const delivery = await test.call('POST', '/submissions', { token: one, json: { submissions: [] } });
      expect(delivery.json).toMatchObject({ code: 'device-revoked' });
    }
    expect((await revoke(units.device.deviceId)).status).toBe(404);
  });

  it('with a token nobody issued is told that it is unknown, not that it was revoked', async () => {
    const [kind, unit, id, secret = ''] = units.device.token.split('.');
    const forged = [kind, unit, id, secret.startsWith('A') ? `B${secret.slice(1)}` : `A${secret.slice(1)}`].join('.');
    await revoke(units.device.deviceId);
    expect((await configure(forged)).json).toMatchObject({ code: 'device-unknown', status: 401 });
  });

  it('of another unit is not for an administrator to revoke or to see', async () => {
    const json = { unit: 'noi-xa', counter: 'Quầy 1' };
    const { deviceId, token } = await addAsOperator<{ deviceId: string; token: string }>(test, '/devices', json);
    expect((await revoke(deviceId)).status).toBe(404);
    expect((await configure(token)).status).toBe(200);
    const { json: list } = await test.call('GET', '/devices', { token: units.tokens.administrator });
    expect(JSON.stringify(list)).not.toContain(deviceId);
  });
});

it('a revoked token stops at once, and cannot be revoked twice', async () => {
  const added = await addAsOperator<{ tokenId: string; token: string }>(test, '/tokens', { role: 'leader' });
  const read = () => test.call('GET', '/dossiers', { token: added.token });
  expect((await read()).status).toBe(200);
  const remove = () => test.call('DELETE', `/tokens/${added.tokenId}`, { token: units.tokens.administrator });
  expect((await remove()).status).toBe(200);
  expect((await read()).json).toMatchObject({ code: 'token-unknown', status: 401 });
  expect((await remove()).status).toBe(404);
});

describe('an administrator of a unit', () => {
  it.each(['/users', '/tokens'])('gives nobody the view of the whole province: %s', async (path) => {
    const json = { name: 'Người tỉnh', role: 'province' };
    const reply = await test.call('POST', path, { token: units.tokens.administrator, json });
    expect(reply.json).toMatchObject({ code: 'role-insufficient', value: 'province' });
  });
});
