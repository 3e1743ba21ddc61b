import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const february = { from: '2026-02-01', to: '2026-02-28' };

/** How many of each field gave which level to everything. */
const answered = [
  { field: 'Hộ tịch', levels: [...Array.from({ length: 30 }, () => 5), ...Array.from({ length: 2 }, () => 2)] },
  { field: 'Đất đai', levels: [...Array.from({ length: 10 }, () => 4), ...Array.from({ length: 20 }, () => 2)] },
  { field: 'Chứng thực', levels: [4, 4, 4, 4, 2, 4] },
  { field: 'Cư trú', levels: [1, 1] },
];

async function fill(centre: Centre): Promise<void> {
  const surveys = answered.flatMap(({ field, levels }) => levels.map((level) => ({ field, level })));
  const dossiers = surveys.map(({ field }, index) => ({ code: centre.code(index), received: '2026-02-03', field }));
  await centre.importList(buildList(dossiers));
  await centre.deliver(
    surveys.map(({ level }, index) =>
      buildSurvey({
        dossierCode: centre.code(index),
        answers: answersOf(level),
        ...(index < 4 ? { demographics: { gender: 'female' } } : {}),
      }),
    ),
  );
}

it('says of each group where it stands against the rest, and keeps small ones back', async () => {
  const centre = await openCentre(test);
  await fill(centre);
  const reply = await centre.get<ScoreStandingReply>('/scores/standing', { ...february, by: 'field' });
  expect(reply).toMatchObject({ by: 'field', item: 'overall', measure: 'criteria', lead: 'top2', ballots: 70 });
  const standing = new Map(reply.groups.map((one) => [one.group, one.standing]));
  expect(Object.fromEntries(standing)).toEqual({
    'Hộ tịch': 'above',
    'Đất đai': 'below',
    // Two answers are hidden, and six with them: the total less the rest would give the two away.
    'Chứng thực': null,
    'Cư trú': null,
  });
  const hidden = reply.groups.find(({ group }) => group === 'Cư trú');
  expect(hidden).toMatchObject({ hidden: true, n: 0, top2: null, low: null, difference: null, p: null });
});

it('shows the scores that the breakdown shows', async () => {
  const centre = await openCentre(test);
  await fill(centre);
  for (const item of ['overall', 'access', 'access-signage']) {
    const { groups, whole } = await centre.get<ScoreStandingReply>('/scores/standing', {
      ...february,
      by: 'field',
      item,
    });
    const scores = await centre.scores(february.from, february.to, { by: 'field' });
    const all = [scores.overall, ...scores.factors, ...scores.criteria];
    expect(whole).toMatchObject({ n: all.find(({ id }) => id === item)?.n });
    const shown = (scores.groups ?? []).map((group) => {
      const own = [group.overall, ...group.factors, ...group.criteria].find(({ id }) => id === item);
      return { group: group.group, hidden: own?.hidden === true, n: own?.n, top2: own?.top2, meanLow: own?.meanLow };
    });
    expect(groups.map(({ group, hidden, n, top2, meanLow }) => ({ group, hidden, n, top2, meanLow }))).toEqual(shown);
  }
});

it('knows no other scores and no other groups', async () => {
  const centre = await openCentre(test);
  const ask = (query: string) =>
    test.call('GET', `/scores/standing?unit=${centre.unit}&from=2026-02-01&to=2026-02-28&${query}`, {
      token: test.world.operatorToken,
    });
  expect(await ask('by=field&item=weather')).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
  expect(await ask('by=weather')).toMatchObject({ status: 400 });
  expect(await ask('by=unit&item=whole-access')).toMatchObject({ status: 200, json: { groups: [], ballots: 0 } });
});
