import type { PlansReply } from '@hailong/shared/contract/plans.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToken } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

const load = (plan: object, token = units.tokens.administrator) => test.call('POST', '/plans', { token, json: plan });
const planOf = async (day = '') =>
  (await test.call('GET', `/plan${day && `?day=${day}`}`, { token: units.tokens.staff })).json;
const countEntries = async () =>
  (await test.world.sql`select 1 from audit_log where unit_id = 'quang-khe' and action = 'plan.load'`).length;

describe('a plan', () => {
  it('comes back as it was loaded, words we do not know included', async () => {
    const plan = { ...units.plan, year: 2031, id: 'quang-khe-2031', remarks: { author: 'Anh Tâm' } };
    expect((await load(plan)).json).toEqual({
      unit: 'quang-khe',
      plan: 'quang-khe-2031',
      year: 2031,
      unitCreated: false,
    });
    expect(await planOf('2031-06-01')).toEqual(plan);
  });

  it('loaded again unchanged is no new revision and no entry in the log', async () => {
    const before = await countEntries();
    expect((await load(units.plan)).status).toBe(200);
    expect((await load(JSON.parse(JSON.stringify(units.plan)))).status).toBe(200);
    expect(await countEntries()).toBe(before);
  });

  it('corrected is in force at once, and the log has both', async () => {
    const messages = ['Xin cảm ơn ông/bà'];
    await load({ ...units.plan, messages });
    expect(await planOf()).toMatchObject({ messages });
    const log = await test.call('GET', '/audit', { token: units.tokens.administrator });
    const [entry] = (log.json as { entries: { before: object; after: object }[] }).entries;
    expect(entry).toMatchObject({ action: 'plan.load', before: units.plan, after: { messages } });
    await load(units.plan);
  });

  it('loaded ten times at the same moment is stored in ten revisions', async () => {
    const plans = Array.from({ length: 10 }, (_, number) => ({
      ...units.plan,
      year: 2033,
      messages: [`Lời ${number}`],
    }));
    const replies = await Promise.all(plans.map((plan) => load(plan)));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const rows = await test.world.sql`select revision from plans where year = 2033 order by revision`;
    expect(rows.map((row) => row.revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('of an administrator makes no new unit and moves none into another province', async () => {
    const stranger = { ...units.plan, unit: { ...units.plan.unit, id: 'xa-la' } };
    expect((await load(stranger)).json).toMatchObject({ code: 'unit-foreign' });
    const moved = { ...units.plan, unit: { ...units.plan.unit, province: 'Tỉnh Quảng Ninh' } };
    expect((await load(moved)).json).toMatchObject({ code: 'role-insufficient', value: 'unit.province' });
    const [unit] = await test.world.sql`select province from units where unit_id = 'quang-khe'`;
    expect(unit?.province).toBe('Tỉnh Lâm Đồng');
  });

  it.each([
    [
      'no target share above everything',
      { surveyTarget: { share: 1.5, comparison: 'more-than', basis: 'received-in-person' } },
    ],
    [
      'no target share of nothing',
      { surveyTarget: { share: 0, comparison: 'more-than', basis: 'received-in-person' } },
    ],
    ['no year of letters', { year: '2026' }],
    ['no day that does not exist', { document: { number: '1', date: '2026-02-30', title: 'x' } }],
    ['no unit with an address that leads elsewhere', { unit: { ...{}, id: '../x' } }],
    ['nothing without a document', { document: undefined }],
  ])('has %s', async (_, changes) => {
    const reply = await load({ ...units.plan, ...changes }, test.world.operatorToken);
    expect(reply).toMatchObject({ status: 422, json: { code: 'plan-invalid' } });
  });

  it.each(['0000-01-01', '2026-02-30', 'hôm nay', '2026-1-1', '%00'])(
    'is asked for on a real day, not %s',
    async (day) => {
      expect(await planOf(day)).toMatchObject({
        status: expect.toSatisfy((status: number) => [400, 422].includes(status)),
      });
    },
  );

  it('is missing where the unit has none for that year', async () => {
    expect(await planOf('2019-01-01')).toMatchObject({ code: 'plan-missing', status: 404 });
  });

  it('of tiers without an end is refused', async () => {
    const surveyTarget = { comparison: 'at-least', basis: 'received-in-person', tiers: [{ upTo: 200, share: 1 }] };
    const reply = await load({ ...units.plan, surveyTarget });
    expect(reply).toMatchObject({ status: 422, json: { code: 'plan-invalid' } });
  });

  it('of the sample loads by itself in a fresh unit', async () => {
    const plan = await loadTestPlan(test, { unit: { ...units.plan.unit, id: 'xa-moi' } });
    const reply = await test.call('GET', '/plan?unit=xa-moi', { token: test.world.operatorToken });
    expect(reply.json).toEqual(plan);
  });
});

describe('plans and their revisions', () => {
  const january = 'from=2026-01-01&to=2026-01-31';
  const july = 'period=2026-07';
  const target = { share: 0.1, comparison: 'more-than', basis: 'received-in-person' };
  const raised = { ...target, share: 0.3 };

  /** A unit of its own, with an administrator. */
  async function settle(id: string) {
    const plan = await loadTestPlan(test, { unit: { ...units.plan.unit, id } });
    const token = await addToken(test, id, 'administrator');
    const change = async (changes: object) => {
      const reply = await test.call('POST', '/plans', { token, json: { ...plan, ...changes } });
      expect(reply.status).toBe(200);
    };
    const targetOf = async (period: string) =>
      ((await test.call('GET', `/coverage?${period}`, { token })).json as { target: number | null }).target;
    const history = async () => {
      const { json } = await test.call('GET', '/plans', { token });
      return (json as PlansReply).plans;
    };
    return { plan, change, targetOf, history };
  }

  it('an amendment leaves the periods that ended before it as they were', async () => {
    const { change, targetOf } = await settle('xa-dieu-chinh');
    await change({ surveyTarget: raised, effectiveFrom: '2026-07-10' });
    expect(await targetOf(january)).toBe(0.1);
    expect(await targetOf('from=2026-07-01&to=2026-07-09')).toBe(0.1);
    expect(await targetOf(july)).toBe(0.3);
    await change({ surveyTarget: null });
    expect([await targetOf(january), await targetOf(july)]).toEqual([null, null]);
  });

  it('a later year does not touch an earlier one', async () => {
    const { change, targetOf } = await settle('xa-nam-sau');
    await change({ year: 2027, id: 'xa-nam-sau-2027', surveyTarget: raised, calendar: 'administrative' });
    expect(await targetOf(january)).toBe(0.1);
    expect(await targetOf('period=2026')).toBe(0.1);
    expect(await targetOf('period=2027-01')).toBe(0.3);
    expect(await targetOf('from=2026-12-20&to=2026-12-20')).toBe(0.3);
  });

  it('end the year as whichever of several yearly reports says, in the list as in the figures', async () => {
    const { change, history } = await settle('xa-hai-noi-nhan');
    const reporting = [
      { period: 'year', to: 'Đảng ủy' },
      { period: 'year', to: 'Sở Nội vụ', endsOn: '11-30' },
    ];
    await change({ reporting });
    const token = test.world.operatorToken;
    const { json } = await test.call('GET', '/coverage?unit=xa-hai-noi-nhan&period=2026', { token });
    const days = { from: '2025-12-01', to: '2026-11-30' };
    expect([json, (await history())[0]]).toMatchObject([days, days]);
  });

  it('are listed newest first, with who and when, the days of the year and which one is in force', async () => {
    const { plan, change, history } = await settle('xa-lich-su');
    await change({ surveyTarget: raised, effectiveFrom: '2026-02-01' });
    await change({ surveyTarget: null, effectiveFrom: '2026-08-01' });
    await change({ year: 2027, calendar: 'administrative' });
    const all = await history();
    expect(all.map(({ year, revision, effectiveFrom, inForce }) => [year, revision, effectiveFrom, inForce])).toEqual([
      [2027, 1, null, false],
      [2026, 3, '2026-08-01', false],
      [2026, 2, '2026-02-01', true],
      [2026, 1, null, false],
    ]);
    expect(all[0]).toMatchObject({ from: '2026-12-15', to: '2027-12-14' });
    expect(all[3]).toMatchObject({ from: '2026-01-01', to: '2026-12-31', actor: 'operator', plan });
    expect(all[0]?.actor).toMatch(/^token:/);
    expect(Date.parse(all[0]?.loadedAt ?? '')).toBe(test.clock.now());
  });
});
