import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
let cookie: string;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  cookie = await signInCookie(test, units.people.administrator);
});
afterAll(() => test.close());

/** A write that a page makes the browser of a signed-in administrator send. */
const write = (headers: Record<string, string>) =>
  test.call('POST', '/tokens', { cookie, headers: { host: 'hailong.example', ...headers }, json: { role: 'staff' } });

const countTokens = async () =>
  (await test.world.sql<{ count: number }[]>`select count(*)::int as count from tokens`)[0]?.count;

describe('a write that another site makes a browser send', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.hailong.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://hailong.example' },
    { origin: 'https://evil.example' },
    { origin: 'https://hailong.example.evil.example' },
    { origin: 'https://hailong.example:8443' },
    { origin: 'https://evil.example#hailong.example' },
    { origin: 'https://hailong.example@evil.example' },
    { origin: 'null' },
    { origin: '' },
  ])('is refused and changes nothing: %j', async (headers) => {
    const before = await countTokens();
    const { status, json } = await write(headers);
    expect([status, (json as { code: string }).code]).toEqual([403, 'origin-foreign']);
    expect(await countTokens()).toBe(before);
  });

  it('cannot sign anybody out', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await test.call('DELETE', '/session', { cookie, headers })).status).toBe(403);
    expect((await test.call('GET', '/session', { cookie })).status).toBe(200);
  });

  it('cannot sign somebody in as somebody else', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' };
    const body = JSON.stringify(units.people.leader);
    const reply = await test.call('POST', '/session', { headers, body });
    expect(reply.status).toBe(403);
    expect(reply.headers.get('set-cookie')).toBeNull();
  });
});

describe('a write of our own page', () => {
  it.each([
    { 'sec-fetch-site': 'same-origin', origin: 'https://hailong.example' },
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://hailong.example' },
    { origin: 'http://hailong.example' },
    { host: '127.0.0.1:8080', 'x-forwarded-host': 'hailong.example', origin: 'https://hailong.example' },
    { host: 'hailong.example:8443', origin: 'https://hailong.example:8443' },
  ])('is taken: %j', async (headers) => {
    expect((await write(headers)).status).toBe(200);
  });
});

it('a program, which names no origin, may write', async () => {
  expect(
    (await test.call('POST', '/tokens', { token: units.tokens.administrator, json: { role: 'staff' } })).status,
  ).toBe(200);
});

it('reading is nobody else’s to see: no reply allows another origin', async () => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const reply = await test.call('GET', '/coverage?from=2026-01-01&to=2026-01-31', { cookie, headers });
  const allowing = [...reply.headers.keys()].filter((name) => name.startsWith('access-control-'));
  expect(allowing).toEqual([]);
});
