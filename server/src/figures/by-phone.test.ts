import type {
  ChannelMixReply,
  CohortReply,
  CoverageGroupsReply,
  FunnelReply,
} from '@hailong/shared/contract/coverage-views.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const january = { from: '2026-01-01', to: '2026-01-31' };
const day = '2026-01-20';
const channels = ['in-person', 'online', 'post'] as const;

/** Dossiers of January, each surveyed at the tablet, by phone, or not at all. */
const drawn = fc.array(
  fc.record({
    channel: fc.constantFrom(...channels),
    returned: fc.boolean(),
    survey: fc.constantFrom('tablet', 'phone', 'broken off by phone', 'none'),
  }),
  { minLength: 8, maxLength: 20 },
);
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

async function fill(centre: Centre, dossiers: Drawn, answered: (survey: Drawn[number]['survey']) => boolean) {
  const listed = dossiers.map(({ channel, returned }, index) => ({
    ...{ code: centre.code(index), received: '2026-01-10', channel, field: index % 2 === 0 ? 'Hộ tịch' : 'Đất đai' },
    ...(returned ? { returned: '2026-01-15', resultChannel: 'in-person' as const } : {}),
  }));
  await centre.importList(buildList(listed));
  for (const [index, { survey }] of dossiers.entries()) {
    if (survey === 'none' || !answered(survey)) continue;
    const outcome = survey === 'broken off by phone' ? 'partial' : 'completed';
    const submission = buildSurvey({ dossierCode: centre.code(index), outcome, ...finishedAt(`${day}T10:00`) });
    if (survey === 'tablet') await centre.deliver([submission]);
    else await answerByPhone(test, (await sendLink(test, centre, centre.code(index))).token, submission);
  }
}

/** Everything that tells of the share, and nothing that names the unit. */
async function figuresOf(centre: Centre) {
  const views = [];
  for (const basis of ['received-in-person', 'returned-in-person']) {
    const { byPhone: _apart, unit: _unit, ...coverage } = await centre.coverage(january.from, january.to, { basis });
    const { days } = await centre.coverageByDay(january.from, january.to, { basis });
    const groups = [];
    for (const by of ['field', 'counter'] as const) {
      groups.push((await centre.get<CoverageGroupsReply>('/coverage/groups', { ...january, basis, by })).groups);
    }
    views.push({ coverage, days, groups });
  }
  const strip = <Reply extends { unit: string }>({ unit: _unit, ...rest }: Reply) => rest;
  const cohort = strip(await centre.get<CohortReply>('/coverage/cohort', january));
  const mix = strip(await centre.get<ChannelMixReply>('/coverage/channels', january));
  const funnel = strip(await centre.get<FunnelReply>('/coverage/funnel', january));
  const forecast = strip(await centre.get<{ unit: string }>('/coverage/forecast', january));
  return { views, cohort, mix, funnel, forecast };
}

describe('surveys by phone', () => {
  it('change nothing of the share, and are counted beside it', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (dossiers) => {
        const withPhones = await openCentre(test);
        await fill(withPhones, dossiers, () => true);
        const without = await openCentre(test);
        await fill(without, dossiers, (survey) => survey === 'tablet');
        expect(await figuresOf(withPhones)).toEqual(await figuresOf(without));

        const inPerson = dossiers.filter(({ channel }) => channel === 'in-person');
        const byPhone = dossiers.filter(({ survey }) => survey === 'phone').length;
        const coverage = await withPhones.coverage(january.from, january.to, { basis: 'received-in-person' });
        expect(coverage.eligible).toBe(inPerson.length);
        expect(coverage.surveyed).toBe(inPerson.filter(({ survey }) => survey === 'tablet').length);
        expect(coverage.byPhone ?? 0).toBe(byPhone);
        expect((await withPhones.coverage(day, day)).byPhone ?? 0).toBe(byPhone);
        expect((await withPhones.coverage('2026-01-01', '2026-01-19')).byPhone).toBeUndefined();

        const surveys = dossiers.filter(({ survey }) => survey !== 'none').length;
        expect((await withPhones.scores(january.from, january.to)).ballots).toBe(surveys);
        expect((await withPhones.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  }, 180_000);

  it('do not make the in-person dossiers look as if all of them had been asked', async () => {
    const centre = await openCentre(test);
    const received = { received: '2026-02-02' } as const;
    const list = [1, 2, 3, 4].map((serial) => ({
      ...received,
      code: centre.code(serial),
      channel: 'in-person' as const,
    }));
    const posted = [5, 6, 7].map((serial) => ({ ...received, code: centre.code(serial), channel: 'post' as const }));
    await centre.importList(buildList([...list, ...posted]));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1), answers: { 'access-signage': 5 } })]);
    const scores = () => centre.scores('2026-02-01', '2026-02-28');
    expect((await scores()).population).toBe(4);
    for (const { code } of posted) {
      const { token } = await sendLink(test, centre, code);
      await answerByPhone(test, token, buildSurvey({ answers: { 'access-signage': 1 } }));
    }
    const { population, overall } = await scores();
    // Wilson for 1 of 4, without a correction: 4.56 … 69.94.
    expect({ population, n: overall.n, top2: overall.top2 }).toEqual({ population: null, n: 4, top2: 25 });
    expect((overall.high ?? 0) - (overall.low ?? 0)).toBeGreaterThan(50);
  });

  it('do not complete an invitation of the return desk, and the tablet does not offer it any more', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    const token = test.world.operatorToken;
    const { token: link } = await sendLink(test, centre, centre.code(1));
    const path = `/dossiers/${centre.code(1)}/return?unit=${centre.unit}`;
    await test.call('POST', path, { token, json: { counter: 'Quầy 1' } });
    await answerByPhone(test, link, buildSurvey());
    const today = { from: '2026-02-10', to: '2026-02-10' };
    expect(await centre.get('/coverage/funnel', today)).toMatchObject({ invited: 1, completed: 0 });
    const { invitations } = await centre.get<{ invitations: unknown[] }>('/invitations');
    expect(invitations).toMatchObject([{ state: 'invited' }]);
  });
});
