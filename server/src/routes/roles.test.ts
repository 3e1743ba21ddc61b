import { endpoints } from '@hailong/shared/contract/all.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobodyWithThisId, type Rule, rules } from '../testing/access-rules.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { addLink, settleThreeUnits, signInCookie, type ThreeUnits, threeUnits } from '../testing/settle-three-units.ts';

/** A token is no person: it has no session to show. */
const noPerson = ['GET /session'];
const credentials = ['none', 'device', 'link', 'operator', ...everyPerson('token'), ...everyPerson('session')];

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
let link: string;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
  link = await addLink(test, 'H36.99.01-260105-0009');
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
  const response = await test.app.request(`/api/v1${path.replace(/\{\w+\}/, nobodyWithThisId)}?${query}`, {
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
  const bearer = { device: units.device.token, link, operator: test.world.operatorToken, ...units.tokens };
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
