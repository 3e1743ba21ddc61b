import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
let secrets: Record<string, string>;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  const cookie = await signInCookie(test, units.people.staff);
  const { pairingCode } = units.device;
  const paired = (await test.call('POST', '/devices/pair', { json: { pairingCode } })).json as PairingReply;
  const unused = await test.call('POST', '/devices', {
    token: test.world.operatorToken,
    json: { unit: 'quang-khe', counter: 'Quầy 2' },
  });
  const secretOf = (credential: string) => credential.split('.').at(-1) ?? '';
  secrets = {
    session: secretOf(cookie),
    token: secretOf(units.tokens.staff),
    'token of the tablet': secretOf(units.device.token),
    'token of pairing': secretOf(paired.token),
    password: units.people.staff.password,
    'pairing code': (unused.json as { pairingCode: string }).pairingCode,
    'operator token': test.world.operatorToken,
    'setup token': test.world.setupToken,
  };
});
afterAll(() => test.close());

/** Everything the database holds, row by row, as text and as hexadecimal bytes. */
async function everything(): Promise<string> {
  const tables = await test.world.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  expect(tables.length).toBeGreaterThan(10);
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await test.world.sql<{ text: string }[]>`select t::text as text from ${test.world.sql(name)} as t`;
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

it('the database holds no secret that opens anything, only hashes', async () => {
  const text = await everything();
  expect(text).toContain('Người staff');
  const found = Object.entries(secrets).filter(([name, secret]) => {
    // Six digits occur by chance in times and hashes; a code would stand as a value of its own.
    const value = name === 'pairing code' ? `,${secret},` : secret;
    return text.includes(value) || text.includes(Buffer.from(secret).toString('hex'));
  });
  expect(found.map(([name]) => name)).toEqual([]);
});

it('secrets are long and never the same twice', () => {
  const long = Object.entries(secrets).filter(([name]) => name !== 'pairing code' && name !== 'password');
  for (const [, secret] of long) expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
  expect(new Set(long.map(([, secret]) => secret)).size).toBe(long.length);
});

it('the audit log tells who was added and never with what', async () => {
  const { json } = await test.call('GET', '/audit', { token: units.tokens.administrator });
  const text = JSON.stringify(json);
  expect(text).toContain('device.pair');
  for (const [name, secret] of Object.entries(secrets)) {
    if (name !== 'pairing code') expect([name, text.includes(secret)]).toEqual([name, false]);
  }
  expect(text).not.toMatch(new RegExp(`"${secrets['pairing code']}"`));
});
