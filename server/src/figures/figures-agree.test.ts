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
import { buildForm, sameAnswers } from '../testing/build-form.ts';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { answer, exclude, failures, moveTo, takeBack } from '../testing/check-tallies.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** Years that end on 30 November, quarters of the administrative calendar. */
const cuts: Partial<Plan> = { calendar: 'administrative', reporting: [{ period: 'year', endsOn: '11-30' }] };
/** Named, and days that cut half-months and weeks. */
const asked = [
  { period: '2026-01' },
  { period: '2026-Q1' },
  { period: '2026' },
  { from: '2026-01-07', to: '2026-01-20' },
  { from: '2026-01-14', to: '2026-01-14' },
] as const;

const core = ({ ballots, overall }: ScoresReply) => ({ ballots, n: overall.n, top2: overall.top2, mean: overall.mean });

/** Every page's figures of one period, held against those of the scores. */
async function expectAgreement(centre: Centre) {
  for (const query of asked) {
    const { unit, get } = centre;
    const whole = await get<ScoresReply>('/scores', query);
    const { excluded, lead } = whole;
    const told = { unit, excluded, lead };
    const changes = await get<ScoreChangesReply>('/scores/changes', query);
    expect(changes).toMatchObject({ ...told, ballots: whole.ballots, from: whole.from, to: whole.to });
    for (const { from, to, ballots, items } of changes.comparisons) {
      const before = await get<ScoresReply>('/scores', { from, to });
      expect(ballots).toBe(before.ballots);
      for (const [now, then] of [[whole, before]] as const) {
        for (const item of items.filter(({ measure }) => measure === 'criteria')) {
          const find = (of: ScoresReply) =>
            [of.overall, ...of.factors, ...of.criteria].find(({ id }) => id === item.id);
          expect([item.n, item.now]).toEqual([find(now)?.n, find(now)?.[lead]]);
          expect([item.beforeN, item.before]).toEqual([find(then)?.n, find(then)?.[lead]]);
        }
      }
    }
    for (const by of groupings) {
      const scores = await get<ScoresReply>('/scores', { ...query, by });
      expect({ ...scores, groups: undefined }).toEqual({ ...whole, groups: undefined });
      for (const item of ['overall', 'access', 'access-signage', 'whole']) {
        const standing = await get<ScoreStandingReply>('/scores/standing', { ...query, by, item });
        expect(standing).toMatchObject({ ...told, ballots: whole.ballots });
        const groups = (scores.groups ?? []).map((group) => {
          const all = [
            group.overall,
            ...group.factors,
            ...group.criteria,
            ...(group.direct ? [group.direct.overall] : []),
          ];
          const own = all.find(({ id }) => id === item);
          return [group.group, own?.n ?? 0, own?.[lead] ?? null, own?.low ?? null, own?.meanHigh ?? null];
        });
        expect(standing.groups.map((one) => [one.group, one.n, one[lead], one.low, one.meanHigh])).toEqual(groups);
      }
    }
    const { items, ...priorities } = await get<PrioritiesReply>('/priorities', query);
    expect(priorities).toMatchObject({ ...told, ballots: whole.ballots });
    const criteria = new Map(whole.criteria.map((one) => [one.id, one]));
    for (const { id, n, top2, low, high } of items) expect(criteria.get(id)).toMatchObject({ n, top2, low, high });
    const sample = await get<RepresentativenessReply>('/representativeness', query);
    expect(sample).toMatchObject({ ...told });
    if (sample.weighted?.measure === 'criteria') expect(sample.weighted.raw).toBeCloseTo(whole.overall[lead] ?? -1, 9);
    const coverage = await get<{ excluded?: number }>('/coverage', query);
    expect(coverage.excluded ?? 0).toBe(excluded);
    for (const step of ['week', 'month', 'quarter'] as const) {
      const trend = await get<TrendsReply>('/trends', { ...query, step });
      for (const point of trend.points) {
        const scores = await get<ScoresReply>('/scores', { from: point.from, to: point.to });
        const { ballots, n, top2, mean } = point;
        expect({ ballots, n, top2, mean }).toEqual(core(scores));
      }
    }
  }
}

const february = { from: '2026-02-01', to: '2026-02-28' };

it('all pages say the same, by night and by day, with late answers and some left out, of units with units below', async () => {
  const upper = await openCentre(test, cuts);
  const below = await openCentre(test);
  const moved = { ...quangKhe.unit, id: below.unit, parent: upper.unit } as Plan['unit'];
  await loadTestPlan(test, { ...cuts, unit: moved });
  const listed = Array.from({ length: 30 }, (_, index) => {
    const field = ['Hộ tịch', 'Đất đai', 'Cư trú'][index % 3] ?? '';
    return {
      code: below.code(index),
      received: '2026-01-12',
      field,
      channel: index % 4 === 0 ? 'online' : 'in-person',
    };
  });
  await below.importList(buildList(listed as never));
  moveTo(test, '2026-01-14');
  await below.deliver(
    listed.slice(0, 20).map(({ code }, index) => {
      const answers = {
        ...sameAnswers('sipas-service', 1 + (index % 5)),
        'access-signage': index % 2 === 0 ? null : 4,
      };
      return buildSurvey({ dossierCode: code, answers, ...finishedAt('2026-01-14T08:00') });
    }),
  );
  for (const [index, day] of ['2025-12-14', '2025-12-15', '2026-01-14', '2026-01-15', '2026-02-01'].entries()) {
    await answer(test, upper, day, { count: 8, seed: index });
    await answer(test, below, day, { count: 9, seed: 10 + index });
  }
  const form = buildForm({ questionnaire: 'sipas-full', day: '2026-01-15' });
  await test.call('POST', `/paper-ballots?unit=${below.unit}`, { token: test.world.operatorToken, json: form });
  await expectAgreement(below);
  moveTo(test, '2026-02-03');
  await sealPastDays(test.world);
  await answer(test, below, '2026-02-03', { count: 7, seed: 77 });
  await expectAgreement(upper);
  const exclusion = await exclude(test, below.unit, 9);
  await exclude(test, upper.unit, 4);
  await expectAgreement(upper);
  await expectAgreement(below);
  await takeBack(test, below.unit, exclusion);
  await expectAgreement(upper);
  for (const { unit } of [upper, below]) expect(await failures(test, unit)).toEqual([]);
  expect((await upper.scores(february.from, february.to)).ballots).toBeGreaterThan(10);
}, 300_000);
