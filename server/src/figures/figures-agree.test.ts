import type { PrioritiesReply } from '@hailong/shared/contract/priorities.ts';
import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import type { ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { TrendsReply } from '@hailong/shared/contract/trends.ts';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { groupings } from '@hailong/shared/scoring/groupings.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildForm } from '../testing/build-form.ts';
import { answer, exclude, failures, moveTo, takeBack } from '../testing/check-tallies.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** Years that end on 30 November. */
const cuts: Partial<Plan> = { calendar: 'administrative', reporting: [{ period: 'year', endsOn: '11-30' }] };
type Query = Readonly<Record<string, string>>;
const month = { period: '2026-01' };
const year = { period: '2026' };
/** Cuts a half-month and a week at both ends. */
const cut = { from: '2026-01-07', to: '2026-01-20' };

type Items = Pick<ScoresReply, 'overall' | 'factors' | 'criteria' | 'direct'>;
const itemIn = ({ overall, factors, criteria, direct }: Items, id: string) =>
  [overall, ...factors, ...criteria, ...(direct ? [direct.overall, ...direct.factors] : [])].find(
    (one) => one.id === id,
  );

/** Every page's figures of one period, held against those of the scores. */
async function expectAgreement(centre: Centre, query: Query) {
  const whole = await centre.get<ScoresReply>('/scores', query);
  await expectChanges(centre, query, whole);
  for (const by of groupings) await expectGroups(centre, { ...query, by }, whole);
  await expectSums(centre, query, whole);
  for (const step of ['week', 'month', 'quarter']) {
    const { points } = await centre.get<TrendsReply>('/trends', { ...query, step });
    for (const { from, to, ballots, n, top2, mean } of points) {
      expect(await centre.scores(from, to)).toMatchObject({ ballots, overall: { n, top2, mean } });
    }
  }
}

async function expectChanges({ get, scores }: Centre, query: Query, whole: ScoresReply) {
  const { excluded, lead, ballots, from, to } = whole;
  const { comparisons, ...told } = await get<ScoreChangesReply>('/scores/changes', query);
  expect(told).toMatchObject({ excluded, lead, ballots, from, to });
  for (const { items, ...side } of comparisons) {
    const then = await scores(side.from, side.to);
    expect(side.ballots).toBe(then.ballots);
    for (const { id, n, now, beforeN, before } of items) {
      const [one, other] = [itemIn(whole, id), itemIn(then, id)];
      expect([id, n, now, beforeN, before]).toEqual([
        ...[id, one?.n ?? 0, one?.[lead] ?? null],
        ...[other?.n ?? 0, other?.[lead] ?? null],
      ]);
    }
  }
}

async function expectGroups({ get }: Centre, query: Query, whole: ScoresReply) {
  const { groups = [], ...rest } = await get<ScoresReply>('/scores', query);
  expect(rest).toEqual(whole);
  const { excluded, lead, ballots } = whole;
  for (const item of ['overall', 'access', 'access-signage', 'whole']) {
    const standing = await get<ScoreStandingReply>('/scores/standing', { ...query, item });
    expect(standing).toMatchObject({ excluded, lead, ballots });
    const shown = groups.map((one) => {
      const own = itemIn(one, item);
      return [one.group, own?.n ?? 0, own?.[lead] ?? null, own?.low ?? null, own?.meanHigh ?? null];
    });
    expect(standing.groups.map((one) => [one.group, one.n, one[lead], one.low, one.meanHigh])).toEqual(shown);
  }
}

async function expectSums({ get }: Centre, query: Query, whole: ScoresReply) {
  const { excluded, lead, ballots } = whole;
  const { items, ...told } = await get<PrioritiesReply>('/priorities', query);
  expect(told).toMatchObject({ excluded, lead, ballots });
  for (const { id, n, top2, low, high } of items) expect(itemIn(whole, id)).toMatchObject({ n, top2, low, high });
  const { weighted, ...sample } = await get<RepresentativenessReply>('/representativeness', query);
  expect(sample).toMatchObject({ excluded, lead });
  if (weighted?.measure === 'criteria') expect(weighted.raw).toBeCloseTo(whole.overall[lead] ?? -1, 9);
  expect((await get<{ excluded?: number }>('/coverage', query)).excluded ?? 0).toBe(excluded);
}

it('all pages say the same, by night and by day, with late answers and some left out, and of units above', async () => {
  const above = await openCentre(test, cuts);
  const below = await openCentre(test);
  await loadTestPlan(test, { ...cuts, unit: { ...quangKhe.unit, id: below.unit, parent: above.unit } as Plan['unit'] });
  for (const [index, day] of ['2025-12-14', '2025-12-15', '2026-01-14', '2026-01-15', '2026-02-01'].entries()) {
    await answer(test, above, day, { count: 8, seed: index });
    await answer(test, below, day, { count: 9, seed: 10 + index });
  }
  const json = buildForm({ questionnaire: 'sipas-full', day: '2026-01-15' });
  await test.call('POST', `/paper-ballots?unit=${below.unit}`, { token: test.world.operatorToken, json });
  await expectAgreement(below, cut);
  moveTo(test, '2026-02-03');
  await sealPastDays(test.world);
  await answer(test, below, '2026-02-03', { count: 7, seed: 77 });
  await expectAgreement(above, month);
  const exclusion = await exclude(test, below.unit, 9);
  await exclude(test, above.unit, 4);
  await expectAgreement(above, cut);
  await expectAgreement(below, year);
  await takeBack(test, below.unit, exclusion);
  await expectAgreement(above, year);
  for (const { unit } of [above, below]) expect(await failures(test, unit)).toEqual([]);
});
