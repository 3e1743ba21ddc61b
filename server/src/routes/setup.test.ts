import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import uongBi from '@hailong/shared/plan/definitions/uong-bi-2026.json' with { type: 'json' };
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeEach(async () => {
  test = await openTestWorld();
});
afterEach(() => test.close());

const administrator = { name: 'Anh Tâm', password: 'mười hai ký tự' };
const setUp = (changes: object = {}) =>
  test.call('POST', '/setup', { json: { token: test.world.setupToken, plan: quangKhe, administrator, ...changes } });
const needed = async () => (await test.call('GET', '/setup')).json;

async function countRows(): Promise<Record<string, number>> {
  const [row] = await test.world.sql<Record<string, number>[]>`
    select (select count(*)::int from units) as units, (select count(*)::int from users) as users,
      (select count(*)::int from plans) as plans, (select count(*)::int from audit_log) as entries`;
  return { ...row };
}

describe('a new server', () => {
  it('knows nobody: no person, no token, no tablet', async () => {
    const [row] = await test.world.sql`
      select (select count(*)::int from users) + (select count(*)::int from tokens) + (select count(*)::int from devices)
        + (select count(*)::int from sessions) as count`;
    expect(row).toEqual({ count: 0 });
    expect(await needed()).toEqual({ needed: true });
    for (const name of ['admin', 'administrator', 'operator', 'root', 'hailong']) {
      const reply = await test.call('POST', '/session', { json: { name, password: name } });
      expect(reply.json).toMatchObject({ code: 'sign-in-wrong' });
    }
  });

  it('is set up once with the token of the link; then its administrator can sign in', async () => {
    expect(await setUp()).toMatchObject({ status: 200, json: { unit: 'quang-khe' } });
    expect(await needed()).toEqual({ needed: false });
    expect((await setUp()).json).toMatchObject({ code: 'setup-finished', status: 409 });
    const signedIn = await test.call('POST', '/session', { json: administrator });
    expect(signedIn.json).toMatchObject({ role: 'administrator', unit: { id: 'quang-khe' } });
  });

  it.each(['', 'x', ' '])('refuses a wrong token: %j', async (token) => {
    expect((await setUp({ token })).json).toMatchObject({ code: 'setup-token-wrong', status: 403 });
    expect((await setUp({ token: test.world.operatorToken })).json).toMatchObject({ code: 'setup-token-wrong' });
    expect(await countRows()).toEqual({ units: 0, users: 0, plans: 0, entries: 0 });
  });

  it.each(['', '12345678901', 'ê'.repeat(11)])('refuses a password that is too short: %j', async (password) => {
    const reply = await setUp({ administrator: { name: 'Anh Tâm', password } });
    expect(reply).toMatchObject({ status: 422, json: { code: 'password-weak', value: '12' } });
    expect(await countRows()).toEqual({ units: 0, users: 0, plans: 0, entries: 0 });
  });

  it('refuses a plan that is none, and stores nothing of it', async () => {
    const reply = await setUp({ plan: { ...quangKhe, year: 'năm nay' } });
    expect(reply.status).toBe(400);
    expect(await countRows()).toEqual({ units: 0, users: 0, plans: 0, entries: 0 });
  });

  it('gets one administrator and one centre when two set it up at the same moment', async () => {
    const other = { plan: uongBi, administrator: { name: 'Người khác', password: 'một mật khẩu khác' } };
    const replies = await Promise.all([setUp(), setUp(other), setUp(), setUp(other)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    // One entry for the plan, one for the person.
    expect(await countRows()).toEqual({ units: 1, users: 1, plans: 1, entries: 2 });
  });

  it('tells nobody its tokens', async () => {
    await setUp();
    const replies = [await test.call('GET', '/setup'), await setUp({ token: 'x' }), await setUp()];
    for (const { json } of replies) {
      expect(JSON.stringify(json)).not.toContain(test.world.setupToken);
      expect(JSON.stringify(json)).not.toContain(administrator.password);
    }
  });

  it('that an operator gave its first person is set up', async () => {
    await test.call('POST', '/plans', { token: test.world.operatorToken, json: quangKhe });
    expect(await needed()).toEqual({ needed: true });
    const json = { name: 'Chị Hoa', role: 'administrator' };
    await test.call('POST', '/users', { token: test.world.operatorToken, json });
    expect(await needed()).toEqual({ needed: false });
    expect((await setUp()).json).toMatchObject({ code: 'setup-finished' });
  });
});
