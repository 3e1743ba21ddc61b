import { randomUUID } from 'node:crypto';
import { endpoints } from '@hailong/shared/contract/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, signInCookie, type ThreeUnits, threeUnits } from '../testing/settle-three-units.ts';

/**
 * Who may do what, written down a second time on purpose: a change in the contract must be made here too, by somebody
 * who means it. `unit`: where a request names the unit; `done`: what an admitted caller of the own unit gets.
 */
type Rule = { may: string[]; unit?: 'query' | 'body' | 'plan'; done: string; query?: string; json?: () => object };

const everyone = 'none device administrator staff leader province operator'.split(' ');
const reading = 'administrator staff leader province operator'.split(' ');
const days = 'from=2026-01-01&to=2026-01-31';
const nobodyWithThisId = randomUUID();

const rules: Record<string, Rule> = {
  'POST /submissions': { may: ['device'], done: '200', json: () => ({ submissions: [{ id: randomUUID() }] }) },
  'GET /submissions/parked': { may: ['administrator', 'staff', 'operator'], unit: 'query', done: '200' },
  'POST /devices/pair': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /kiosk/configuration': { may: ['device'], done: '200' },
  'POST /kiosk/heartbeat': { may: ['device'], done: '400 request-invalid', json: () => ({}) },
  'POST /dossiers/imports': { may: ['administrator', 'staff', 'operator'], unit: 'query', done: '400 list-missing' },
  'GET /dossiers': { may: reading, unit: 'query', done: '200' },
  'GET /coverage': { may: reading, unit: 'query', done: '200', query: days },
  'GET /coverage/days': { may: reading, unit: 'query', done: '200', query: days },
  'GET /scores': { may: reading, unit: 'query', done: '200', query: days },
  'GET /plan': { may: reading, unit: 'query', done: '200' },
  'POST /plans': { may: ['administrator', 'operator'], unit: 'plan', done: '200' },
  'POST /session': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /session': { may: reading, done: '200' },
  'DELETE /session': { may: everyone, done: '200' },
  'GET /setup': { may: everyone, done: '200' },
  'POST /setup': { may: everyone, done: '400 request-invalid', json: () => ({}) },
  'GET /events': { may: reading, unit: 'query', done: '200' },
  'POST /devices': {
    may: ['administrator', 'operator'],
    unit: 'body',
    done: '200',
    json: () => ({ counter: 'Quầy 9' }),
  },
  'GET /devices': { may: reading, unit: 'query', done: '200' },
  'DELETE /devices/{id}': { may: ['administrator', 'operator'], unit: 'query', done: '404 not-found' },
  'POST /users': {
    may: ['administrator', 'operator'],
    unit: 'body',
    done: '409 user-name-taken',
    json: () => ({ name: 'Người staff', role: 'staff' }),
  },
  'POST /tokens': {
    may: ['administrator', 'operator'],
    unit: 'body',
    done: '200',
    json: () => ({ role: 'staff' }),
  },
  'DELETE /tokens/{id}': { may: ['administrator', 'operator'], unit: 'query', done: '404 not-found' },
  'GET /verify': { may: ['administrator', 'operator'], unit: 'query', done: '200' },
  'GET /audit': { may: ['administrator', 'operator'], unit: 'query', done: '200' },
};

/** A token is no person: it has no session to show. */
const noPerson = ['GET /session'];
const credentials = ['none', 'device', 'operator', ...everyPerson('token'), ...everyPerson('session')];

function everyPerson(by: string): string[] {
  return ['administrator', 'staff', 'leader', 'province'].map((role) => `${role} ${by}`);
}

function expected(route: string, rule: Rule, credential: string, place: keyof typeof threeUnits): string {
  const [role = '', by = 'token'] = credential.split(' ');
  if (!rule.may.includes(role)) return role === 'none' ? '401 sign-in-required' : '403 role-insufficient';
  if (noPerson.includes(route) && by !== 'session') return '401 sign-in-required';
  if (place === 'own') return rule.done;
  const oversees = role === 'province' && place === 'neighbour';
  if (role === 'operator') return route === 'POST /users' ? '200' : rule.done;
  return oversees ? rule.done : '403 unit-foreign';
}

let test: TestWorld;
let units: ThreeUnits;
let cookies: Record<string, string>;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  cookies = {};
  for (const [role, person] of Object.entries(units.people)) cookies[role] = await signInCookie(test, person);
});
afterAll(() => test.close());

async function ask(route: string, rule: Rule, credential: string, place: keyof typeof threeUnits): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const unit = threeUnits[place];
  const query = [rule.query, rule.unit === 'query' ? `unit=${unit}` : undefined].filter(Boolean).join('&');
  const province = place === 'far' ? 'Tỉnh Quảng Ninh' : units.plan.unit.province;
  const plan = { ...units.plan, unit: { ...units.plan.unit, id: unit, province } };
  const body = rule.unit === 'plan' ? plan : rule.unit === 'body' ? { unit, ...rule.json?.() } : rule.json?.();
  const response = await test.app.request(`/api/v1${path.replace('{id}', nobodyWithThisId)}?${query}`, {
    method,
    headers: { ...(await headersOf(route, credential)), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) {
    await response.body?.cancel();
    return String(response.status);
  }
  return `${response.status} ${((await response.json()) as { code: string }).code}`;
}

async function headersOf(route: string, credential: string): Promise<Record<string, string>> {
  const [role = '', by = ''] = credential.split(' ');
  if (role === 'none') return {};
  if (by === 'session' && route === 'DELETE /session') {
    return { cookie: await signInCookie(test, units.people[role as 'staff']) };
  }
  if (by === 'session') return { cookie: cookies[role] ?? '' };
  const bearer = { device: units.device.token, operator: test.world.operatorToken, ...units.tokens };
  return { authorization: `Bearer ${bearer[role as keyof typeof bearer]}` };
}

describe('who may do what', () => {
  it('is written down for every endpoint of the contract and for no other', () => {
    const promised = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(rules).sort()).toEqual(promised.sort());
  });

  it('covers every route: none is served that the contract does not name', () => {
    const served = test.app.routes
      .filter(({ method, path }) => path.startsWith('/api/v1/') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(served)].sort()).toEqual(Object.keys(rules).sort());
  });

  it.each(Object.entries(rules))('%s', async (route, rule) => {
    const places = rule.unit === undefined ? (['own'] as const) : (['own', 'neighbour', 'far'] as const);
    const wanted: Record<string, string> = {};
    const got: Record<string, string> = {};
    for (const credential of credentials) {
      for (const place of places) {
        wanted[`${credential}, ${place} unit`] = expected(route, rule, credential, place);
        got[`${credential}, ${place} unit`] = await ask(route, rule, credential, place);
      }
    }
    expect(got).toEqual(wanted);
  });
});
