import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, signInCookie, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

const whoami = (cookie: string) => test.call('GET', '/session', { cookie });

describe('signing in', () => {
  it('gives a cookie that no script can read and no other site can use', async () => {
    const { staff } = units.people;
    const reply = await test.call('POST', '/session', { json: staff });
    expect(reply.json).toEqual({
      name: 'Người staff',
      role: 'staff',
      unit: { id: 'quang-khe', name: 'Xã Quảng Khê', centre: units.plan.unit.centre },
    });
    const attributes = (reply.headers.get('set-cookie') ?? '').split('; ').slice(1).sort();
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict']);
  });

  it('keeps the cookie to encrypted connections where a proxy speaks https', async () => {
    const { staff } = units.people;
    const headers = { 'x-forwarded-proto': 'https' };
    const reply = await test.call('POST', '/session', { json: staff, headers });
    expect(reply.headers.get('set-cookie')).toContain('; Secure');
  });

  it('takes the place of the session the browser had', async () => {
    const first = await signInCookie(test, units.people.staff);
    const reply = await test.call('POST', '/session', { json: units.people.leader, cookie: first });
    const second = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await whoami(first)).status).toBe(401);
    expect((await whoami(second)).json).toMatchObject({ role: 'leader' });
  });

  it('makes a new secret each time', async () => {
    const cookies = [await signInCookie(test, units.people.staff), await signInCookie(test, units.people.staff)];
    expect(cookies[0]).not.toBe(cookies[1]);
    for (const cookie of cookies) expect((await whoami(cookie)).status).toBe(200);
  });

  it('knows a name whether the keyboard writes a letter with its mark in one or in two', async () => {
    const { name, password } = units.people.staff;
    const json = { name: name.normalize('NFD'), password: password.normalize('NFD') };
    expect((await test.call('POST', '/session', { json })).status).toBe(200);
  });

  it('asks for the unit where two have a person of that name', async () => {
    const here = await addAsOperator<{ password: string }>(test, '/users', { name: 'Chung', role: 'staff' });
    const json = { unit: 'noi-xa', name: 'Chung', role: 'leader' };
    const there = await addAsOperator<{ password: string }>(test, '/users', json);
    const signIn = (password: string, unit?: string) =>
      test.call('POST', '/session', { json: { name: 'Chung', password, unit } });
    expect((await signIn(here.password)).json).toMatchObject({ code: 'unit-required' });
    expect((await signIn(here.password, 'quang-khe')).json).toMatchObject({ unit: { id: 'quang-khe' } });
    expect((await signIn(there.password, 'noi-xa')).json).toMatchObject({ unit: { id: 'noi-xa' }, role: 'leader' });
    expect((await signIn(here.password, 'noi-xa')).json).toMatchObject({ code: 'sign-in-wrong' });
  });
});

describe('a session', () => {
  it('ends with signing out, for that browser only', async () => {
    const [left, stays] = [await signInCookie(test, units.people.staff), await signInCookie(test, units.people.staff)];
    const reply = await test.call('DELETE', '/session', { cookie: left });
    expect(reply.headers.get('set-cookie')).toMatch(/^hailong_session=; Max-Age=0; Path=\//);
    expect((await whoami(left)).status).toBe(401);
    expect((await whoami(stays)).status).toBe(200);
  });

  it('ends twelve hours after signing in, used or not', async () => {
    const start = new Date(test.clock.now());
    const cookie = await signInCookie(test, units.people.staff);
    const at = (ms: number) => test.clock.set(new Date(start.getTime() + ms).toISOString());
    const twelveHours = 12 * 3_600_000;
    at(twelveHours - 1);
    expect((await whoami(cookie)).status).toBe(200);
    at(twelveHours);
    expect((await whoami(cookie)).json).toMatchObject({ code: 'sign-in-required' });
    test.clock.set(start.toISOString());
  });

  it('cannot be forged, cut, moved to another unit or turned into a token', async () => {
    const cookie = await signInCookie(test, units.people.administrator);
    const value = cookie.slice('hailong_session='.length);
    const [kind, unit, id = '', secret = ''] = value.split('.');
    const otherSecret = secret.startsWith('A') ? `B${secret.slice(1)}` : `A${secret.slice(1)}`;
    const wrong = [
      ...[value.slice(0, -1), `${value}A`, `${kind}.noi-xa.${id}.${secret}`, `${kind}.${unit}.${id}.${otherSecret}`],
      ...[`${kind}.${unit}.${id}.`, `token.${unit}.${id}.${secret}`, `${kind}.${unit}.${id.toUpperCase()}.${secret}`],
      ...['', '%', 'undefined', `${value}%00`, `${value}\u00a0`, units.tokens.administrator, test.world.operatorToken],
    ];
    for (const one of wrong) {
      expect([one, (await whoami(`hailong_session=${one}`)).status]).toEqual([one, 401]);
    }
    expect((await test.call('GET', '/dossiers', { token: value })).json).toMatchObject({ code: 'token-unknown' });
    expect((await whoami(cookie)).status).toBe(200);
  });
});
