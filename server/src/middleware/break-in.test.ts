import { randomUUID } from 'node:crypto';
import { endpoints } from '@hailong/shared/contract/all.ts';
import type { SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { craftWorkbook, sheetXml } from '../imports/crafted-workbook.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addAsOperator, settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  const far = await addAsOperator<{ token: string }>(test, '/devices', { unit: 'noi-xa', counter: 'Quầy bí mật' });
  const json = { submissions: [buildSurvey({ dossierCode: 'BI-MAT-1', questionnaire: 'khong-co' })] };
  await test.call('POST', '/submissions', { token: far.token, json });
});
afterAll(() => test.close());

async function countEverything(): Promise<unknown> {
  const tables = await test.world.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await test.world.sql<{ count: number }[]>`select count(*)::int as count from ${test.world.sql(name)}`;
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

const injections = [
  "' or '1'='1",
  "quang-khe' or unit_id <> '",
  "' union select unit_id, name, password_hash, role, '', '', '', '' from users --",
  "'; drop table users; --",
  "'); update users set role = 'administrator'; --",
  "\\'; select pg_sleep(10); --",
  '$1',
  "quang-khe'/**/or/**/true--",
];
const parameters = ['unit', 'code', 'after', 'before', 'day', 'from', 'to', 'by', 'basis', 'dryRun'];

describe('SQL in place of a value', () => {
  it.each(injections)('shows nothing of another unit and changes nothing: %s', async (injection) => {
    const before = await countEverything();
    const reading = endpoints.filter(({ method, path }) => method === 'GET' && path !== '/events');
    for (const { path } of reading) {
      for (const name of parameters) {
        const query = new URLSearchParams({ from: '2026-01-01', to: '2026-12-31', [name]: injection });
        const { status, json } = await test.call('GET', `${path}?${query}`, { token: units.tokens.administrator });
        expect([path, name, status < 500]).toEqual([path, name, true]);
        expect(JSON.stringify(json)).not.toMatch(/noi-xa|bí mật|BI-MAT|argon2/);
      }
    }
    expect(await countEverything()).toEqual(before);
  });

  it('signs nobody in, revokes nothing and is a name like any other', async () => {
    for (const injection of injections) {
      const signIn = await test.call('POST', '/session', { json: { name: injection, password: injection } });
      expect([401, 429]).toContain(signIn.status);
      const path = `/devices/${encodeURIComponent(injection)}`;
      expect((await test.call('DELETE', path, { token: units.tokens.administrator })).status).toBe(404);
    }
    const name = "Anh O'Tâm '); --";
    const { password } = await addAsOperator<{ password: string }>(test, '/users', { name, role: 'staff' });
    test.clock.set(new Date(test.clock.now() + 3_600_000).toISOString());
    const signedIn = await test.call('POST', '/session', { json: { name, password } });
    expect(signedIn.json).toMatchObject({ name, role: 'staff' });
  });
});

describe('a key that reaches for the prototype', () => {
  const polluting = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const clean = () => {
    const probe = {} as Record<string, unknown>;
    expect([probe.polluted, probe.role, typeof probe.toString, typeof probe.hasOwnProperty]).toEqual([
      ...[undefined, undefined, 'function', 'function'],
    ]);
  };

  it.each(polluting)('as a criterion is no answer: %s', async (key) => {
    const id = randomUUID();
    const survey = { ...buildSurvey(), id, answers: 'here' };
    const body = JSON.stringify({ submissions: [survey] }).replace('"here"', `{${JSON.stringify(key)}: 5}`);
    const { status, json } = await test.call('POST', '/submissions', { token: units.device.token, body });
    expect(status).toBe(200);
    expect((json as SubmissionsReply).results[0]).toMatchObject({ id, outcome: 'parked' });
    clean();
  });

  it.each(polluting)('as anything else spoils nothing: %s', async (key) => {
    const value = `{${JSON.stringify(key)}: {"polluted": 1, "role": "administrator"}}`;
    const bodies = {
      '/submissions': `{"submissions": [{"id": "${randomUUID()}", ${value.slice(1)}], ${value.slice(1)}`,
      '/session': `{"name": "x", "password": "x", ${value.slice(1)}`,
      '/tokens': `{"unit": "quang-khe", ${value.slice(1)}`,
      '/plans': JSON.stringify({ ...units.plan, here: 0 }).replace('"here":0', value.slice(1, -1)),
      '/kiosk/heartbeat': value,
    };
    for (const [path, body] of Object.entries(bodies)) {
      const token =
        path.startsWith('/submissions') || path.startsWith('/kiosk') ? units.device.token : units.tokens.staff;
      const { status } = await test.call('POST', path, { token, body });
      expect(status).toBeLessThan(500);
      clean();
    }
    expect((await test.call('GET', `/dossiers?${key}=1&unit=quang-khe`, { token: units.tokens.staff })).status).toBe(
      200,
    );
  });

  it('as demographics is stored or parked, and the figures still agree', async () => {
    const survey = JSON.stringify(buildSurvey()).replace('"demographics":null', '"demographics":{"__proto__":"x"}');
    const body = `{"submissions": [${survey}]}`;
    expect((await test.call('POST', '/submissions', { token: units.device.token, body })).status).toBe(200);
    const verified = await test.call('GET', '/verify', { token: units.tokens.administrator });
    expect(verified.json).toMatchObject({ ok: true });
    clean();
  });
});

describe('a header', () => {
  it('that names another host appears in no reply', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' };
    for (const path of ['/healthz', '/api/openapi.json', '/api/v1/setup', '/api/v1/none', '/metrics']) {
      const reply = await test.app.request(path, { headers });
      const text = `${await reply.text()} ${JSON.stringify([...reply.headers])}`;
      expect([path, text.includes('evil.example')]).toEqual([path, false]);
    }
  });

  it('cannot be put into a reply through a value', async () => {
    const attempts = ['/dossiers?unit=a%0d%0aX-Evil:%201', '/x%0d%0aX-Evil:%201', '/plan?day=%0d%0aX-Evil:%201'];
    for (const path of attempts) {
      const reply = await test.call('GET', path, { token: units.tokens.staff });
      expect([path, reply.headers.get('x-evil')]).toEqual([path, null]);
      expect(reply.status).toBeLessThan(500);
    }
  });

  it('that claims a role, an address or another method changes nothing', async () => {
    const headers = {
      'x-role': 'administrator',
      'x-original-url': '/api/v1/audit',
      'x-http-method-override': 'DELETE',
    };
    const reply = await test.call('GET', '/audit', { token: units.tokens.staff, headers });
    expect(reply.status).toBe(403);
  });
});

it('a comment full of markup comes back as text and as nothing else', async () => {
  const comment = '<img src=x onerror=alert(1)>=cmd|calc\u202e';
  const json = { submissions: [buildSurvey({ comment })] };
  await test.call('POST', '/submissions', { token: units.device.token, json });
  const [row] = await test.world.sql`select comment from ballots where comment is not null order by comment limit 1`;
  expect(row?.comment).toBe(comment);
});

it('a small file that unpacks to a giant is refused before it is unpacked', async () => {
  const bomb = craftWorkbook(sheetXml(' '.repeat(250 * 1024 * 1024)));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bomb)], 'tháng 1.xlsx'));
  const { status, json } = await test.call('POST', '/dossiers/imports', { token: units.tokens.staff, body });
  expect([status, json]).toEqual([413, expect.objectContaining({ code: 'list-too-large-unpacked' })]);
});
