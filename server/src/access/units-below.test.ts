import type { CoverageGroupsReply } from '@hailong/shared/contract/coverage-views.ts';
import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { addToken, sendList } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

const units = { above: 'huyen', own: 'xa-mot', beside: 'xa-hai', far: 'xa-la' };
const province = 'Tỉnh Phú Yên';
let test: TestWorld;
let tokens: Record<Role, string>;

beforeAll(async () => {
  test = await openTestWorld();
  const { unit } = await loadTestPlan(test);
  const settle = (id: string, changes: object) =>
    loadTestPlan(test, { id: `${id}-2026`, unit: { ...unit, id, province, ...changes } });
  await settle(units.above, { level: 'district' });
  await settle(units.own, { parent: units.above });
  await settle(units.beside, { parent: units.above, province: null });
  await settle(units.far, {});
  const tokenOf = (role: Role) => addToken(test, units.above, role);
  tokens = {
    administrator: await tokenOf('administrator'),
    leader: await tokenOf('leader'),
    staff: await tokenOf('staff'),
    province: await tokenOf('province'),
  };
  const list = (id: string, count: number) =>
    buildList(Array.from({ length: count }, (_, index) => ({ code: `${id}-${index}`, received: '2026-01-10' })));
  for (const [index, id] of Object.values(units).entries()) {
    await sendList(test, list(`H36.${index}0-260110`, index + 1), { unit: id });
  }
});
afterAll(() => test.close());

const figures = [
  '/coverage?period=2026-01',
  '/coverage/days?period=2026-01',
  '/coverage/groups?period=2026-01&by=field',
  '/coverage/cohort?period=2026-01',
  '/coverage/channels?period=2026-01',
  '/coverage/funnel?period=2026-01',
  '/coverage/forecast?period=2026-01',
  '/scores?period=2026-01',
  '/scores/changes?period=2026-01',
  '/scores/standing?period=2026-01&by=field',
  '/trends?period=2026-01',
  '/priorities?period=2026-01',
  '/representativeness?period=2026-01',
  '/plan?day=2026-01-10',
  '/plans?',
];
const statusOf = async (path: string, unit: string, token: string) =>
  (await test.call('GET', `${path}&unit=${unit}`, { token })).status;

describe('a unit above', () => {
  it.each(figures)('lets its leaders read %s of a unit below, and its staff not', async (path) => {
    for (const role of ['administrator', 'leader', 'province'] as const) {
      expect({ role, status: await statusOf(path, units.own, tokens[role]) }).toEqual({ role, status: 200 });
    }
    expect(await statusOf(path, units.own, tokens.staff)).toBe(403);
  });

  it.each(figures)('is shown nothing of a unit that is not below it: %s', async (path) => {
    for (const role of ['administrator', 'leader', 'staff'] as const) {
      expect(await statusOf(path, units.far, tokens[role])).toBe(403);
    }
    const below = await addToken(test, units.own, 'administrator');
    for (const other of [units.above, units.beside]) expect(await statusOf(path, other, below)).toBe(403);
  });

  it('lets its leaders read what lies two levels below, and nobody the other way round', async () => {
    const { unit } = await loadTestPlan(test);
    const deep = { ...unit, id: 'khu-vuc', province: null, parent: units.own };
    await loadTestPlan(test, { id: 'khu-vuc-2026', unit: deep });
    expect(await statusOf('/scores?period=2026-01', deep.id, tokens.leader)).toBe(200);
    expect(await statusOf('/scores?period=2026-01', deep.id, tokens.staff)).toBe(403);
    const token = await addToken(test, deep.id, 'leader');
    for (const other of [units.own, units.above]) {
      expect(await statusOf('/scores?period=2026-01', other, token)).toBe(403);
    }
  });

  it('changes nothing below, and sees no single dossier and no log of it', async () => {
    const token = tokens.administrator;
    const plan = (await test.call('GET', `/plan?unit=${units.own}`, { token })).json as object;
    const refused = { status: 403, json: { code: 'unit-foreign' } };
    expect(await test.call('POST', '/plans', { token, json: { ...plan, messages: ['Xin chào'] } })).toMatchObject(
      refused,
    );
    const device = { unit: units.own, counter: 'Quầy 1' };
    expect(await test.call('POST', '/devices', { token, json: device })).toMatchObject(refused);
    for (const path of ['/dossiers', '/audit', '/submissions/parked']) {
      expect(await test.call('GET', `${path}?unit=${units.own}`, { token })).toMatchObject(refused);
    }
  });
});

describe('figures by unit', () => {
  const groupsFor = async (token: string, unit = '') => {
    const { json } = await test.call(
      'GET',
      `/coverage/groups?period=2026-01&by=unit&unit=${unit}`.replace(/&unit=$/, ''),
      {
        token,
      },
    );
    return (json as CoverageGroupsReply).groups.map(({ group, eligible }) => `${group} ${eligible}`);
  };

  it('are those of the unit and of each one below it', async () => {
    expect(await groupsFor(tokens.leader)).toEqual(['huyen 1', 'xa-hai 3', 'xa-mot 2']);
    expect(await groupsFor(test.world.operatorToken, units.above)).toEqual(['huyen 1', 'xa-hai 3', 'xa-mot 2']);
    expect(await groupsFor(tokens.staff)).toEqual(['huyen 1', 'xa-hai 3', 'xa-mot 2']);
  });

  it('are those of the whole province for whoever reads for it', async () => {
    expect(await groupsFor(tokens.province)).toEqual(['huyen 1', 'xa-la 4', 'xa-mot 2']);
  });

  it('are those of the other unit alone, where one is named', async () => {
    expect(await groupsFor(tokens.leader, units.own)).toEqual(['xa-mot 2']);
    expect(await groupsFor(tokens.province, units.beside)).toEqual(['xa-hai 3']);
  });
});

describe('who stands above', () => {
  const planOf = async (unit: string) =>
    (await test.call('GET', `/plan?unit=${unit}`, { token: test.world.operatorToken })).json as {
      unit: Record<string, unknown>;
    };
  const move = async (unit: string, parent: string | undefined, token = test.world.operatorToken) => {
    const plan = await planOf(unit);
    return test.call('POST', '/plans', { token, json: { ...plan, unit: { ...plan.unit, parent } } });
  };

  it('is for the operator to say, not for the unit', async () => {
    const administrator = await addToken(test, units.far, 'administrator');
    const refused = { status: 403, json: { code: 'role-insufficient', value: 'unit.parent' } };
    expect(await move(units.far, units.above, administrator)).toMatchObject(refused);
    expect((await move(units.far, units.above)).status).toBe(200);
    expect((await move(units.far, units.above, administrator)).status).toBe(200);
    expect(await move(units.far, undefined, administrator)).toMatchObject(refused);
    expect((await move(units.far, undefined)).status).toBe(200);
  });

  it('is a unit that exists, and never one that stands below', async () => {
    expect(await move(units.far, 'khong-co')).toMatchObject({ status: 404, json: { code: 'unit-unknown' } });
    for (const parent of [units.above, units.own]) {
      expect(await move(units.above, parent)).toMatchObject({ status: 422, json: { code: 'plan-invalid' } });
    }
  });
});
