import type {
  ChannelMixReply,
  CohortReply,
  CoverageGroupsReply,
  FunnelReply,
} from '@hailong/shared/contract/coverage-views.ts';
import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const january = { from: '2026-01-01', to: '2026-01-31' };
const bases = ['received-in-person', 'returned-in-person'] as const;
const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực', undefined];

const groupsOf = (centre: Centre, query: Record<string, string>) =>
  centre.get<CoverageGroupsReply>('/coverage/groups', { ...january, ...query });
const sumOf = (groups: CoverageGroupsReply['groups'], what: 'eligible' | 'surveyed' | 'invited' | 'completed') =>
  groups.reduce((total, one) => total + one[what], 0);

/** Dossiers around January of every channel and field, and surveys of some of them, from any seed the same. */
const dossiers = fc.array(
  fc.record({
    received: fc.integer({ min: 20, max: 70 }),
    channel: fc.constantFrom('in-person' as const, 'online' as const, 'post' as const),
    field: fc.constantFrom(...fields),
    returnedAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    resultChannel: fc.constantFrom('in-person' as const, 'post' as const),
    surveyedAfter: fc.option(fc.integer({ min: 0, max: 40 })),
  }),
  { minLength: 5, maxLength: 60 },
);
const dayOf = (number: number) => new Date(Date.UTC(2025, 11, 1 + number)).toISOString().slice(0, 10);

type Drawn = typeof dossiers extends fc.Arbitrary<infer Value> ? Value : never;

async function fill(centre: Centre, drawn: Drawn): Promise<void> {
  const listed = drawn.map(
    (one, index): ListedDossier => ({
      code: centre.code(index),
      received: dayOf(one.received),
      channel: one.channel,
      ...(one.field === undefined ? {} : { field: one.field }),
      ...(one.returnedAfter === null
        ? {}
        : { returned: dayOf(one.received + one.returnedAfter), resultChannel: one.resultChannel }),
    }),
  );
  await centre.importList(buildList(listed));
  const surveys = drawn.flatMap((one, index) => {
    if (one.surveyedAfter === null) return [];
    const day = dayOf(one.received + one.surveyedAfter);
    return [buildSurvey({ dossierCode: centre.code(index), ...finishedAt(`${day}T16:00`) })];
  });
  await centre.deliver(surveys);
}

describe('any dossiers and surveys', () => {
  it('by field add up to the share of the period, and the cohort is what a slow count gives', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (drawn) => {
        const centre = await openCentre(test);
        await fill(centre, drawn);
        for (const basis of bases) {
          const whole = await centre.coverage(january.from, january.to, { basis });
          const { groups } = await groupsOf(centre, { by: 'field', basis });
          expect(sumOf(groups, 'eligible')).toBe(whole.eligible);
          expect(sumOf(groups, 'surveyed')).toBe(whole.surveyed);
          expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
          const units = await groupsOf(centre, { by: 'unit', basis });
          expect(units.groups).toMatchObject([{ eligible: whole.eligible, surveyed: whole.surveyed }]);
          const counters = await groupsOf(centre, { by: 'counter', basis });
          expect(sumOf(counters.groups, 'surveyed')).toBe(whole.surveyed);
        }
        const { dossiers: listed } = await centre.get<{ dossiers: DossierReply[] }>('/dossiers');
        const received = listed.filter(
          ({ channel, receivedOn }) =>
            channel === 'in-person' && january.from <= receivedOn && receivedOn <= january.to,
        );
        const cohort = await centre.get<CohortReply>('/coverage/cohort', january);
        expect(cohort).toMatchObject({
          received: received.length,
          surveyed: received.filter((one) => one.surveyed).length,
        });
        const channels = await centre.get<ChannelMixReply>('/coverage/channels', january);
        expect(channels.inPerson).toBe(received.length);
        const { inPerson, onlineFull, onlinePartial, onlineUnstated, post } = channels;
        expect(inPerson + onlineFull + onlinePartial + onlineUnstated + post).toBe(channels.total);
      }),
      { numRuns: 12 },
    );
  });
});

describe('by field', () => {
  it('keeps the dossiers without a field as a group of their own, last', async () => {
    const centre = await openCentre(test);
    const received = '2026-01-10';
    await centre.importList(
      buildList([
        { code: centre.code(1), received, field: 'Hộ tịch' },
        { code: centre.code(2), received, field: 'Hộ tịch' },
        { code: centre.code(3), received },
      ]),
    );
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1), ...finishedAt('2026-01-12T09:00') })]);
    const { groups, by, basis } = await groupsOf(centre, { by: 'field' });
    expect({ by, basis }).toEqual({ by: 'field', basis: 'received-in-person' });
    expect(groups).toEqual([
      { group: 'Hộ tịch', eligible: 2, surveyed: 1, share: 0.5, invited: 0, completed: 0 },
      { group: null, eligible: 1, surveyed: 0, share: 0, invited: 0, completed: 0 },
    ]);
  });
});

describe('the cohort', () => {
  it('counts a survey whenever it was given, the share of the period only its own days', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([1, 2].map((serial) => ({ code: centre.code(serial), received: '2026-01-31' }))));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1), ...finishedAt('2026-02-09T09:00') })]);
    expect(await centre.coverage(january.from, january.to)).toMatchObject({ eligible: 2, surveyed: 0 });
    const cohort = await centre.get<CohortReply>('/coverage/cohort', january);
    expect(cohort).toEqual({ unit: centre.unit, ...january, received: 2, surveyed: 1, share: 0.5 });
  });

  it('has no share where nothing was received', async () => {
    const centre = await openCentre(test);
    const cohort = await centre.get<CohortReply>('/coverage/cohort', january);
    expect(cohort).toMatchObject({ received: 0, surveyed: 0, share: null });
  });
});

describe('the return desk', () => {
  const hand = (centre: Centre, serial: number, counter: string) =>
    test.call('POST', `/dossiers/${centre.code(serial)}/return`, {
      token: test.world.operatorToken,
      json: { unit: centre.unit, counter },
    });

  it('gives each counter the dossiers it handed out, and the silent one nothing', async () => {
    const centre = await openCentre(test);
    const second = await centre.addDevice('Quầy 2');
    await centre.addDevice('Quầy 3');
    const received = '2026-01-10';
    await centre.importList(
      buildList([
        { code: centre.code(1), received, field: 'Hộ tịch' },
        { code: centre.code(2), received, field: 'Hộ tịch' },
        { code: centre.code(3), received, field: 'Đất đai' },
        { code: centre.code(4), received, channel: 'online' },
      ]),
    );
    for (const serial of [1, 4]) expect((await hand(centre, serial, 'Quầy 1')).status).toBe(200);
    for (const serial of [2, 3]) expect((await hand(centre, serial, 'Quầy 2')).status).toBe(200);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(3), ...finishedAt('2026-02-10T09:02') })], second);
    const february = { from: '2026-02-01', to: '2026-02-28' };
    const byCounter = await groupsOf(centre, { ...february, by: 'counter' });
    expect(byCounter.groups).toEqual([
      { group: 'Quầy 1', eligible: 1, surveyed: 0, share: 0, invited: 2, completed: 0 },
      { group: 'Quầy 2', eligible: 2, surveyed: 1, share: 0.5, invited: 2, completed: 1 },
      { group: 'Quầy 3', eligible: 0, surveyed: 0, share: null, invited: 0, completed: 0 },
    ]);
    const returned = await groupsOf(centre, { ...february, by: 'counter', basis: 'returned-in-person' });
    expect(returned.groups[0]).toMatchObject({ group: 'Quầy 1', eligible: 2 });
    const byField = await groupsOf(centre, { ...february, by: 'field' });
    expect(byField.groups.find(({ group }) => group === 'Đất đai')).toMatchObject({ invited: 1, completed: 1 });
    const funnel = await centre.get<FunnelReply>('/coverage/funnel', february);
    expect(funnel).toMatchObject({ returned: 4, invited: 4, completed: 1 });
  });

  it('counts a return to the day it is in Vietnam, and one that was taken back not at all', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([1, 2].map((serial) => ({ code: centre.code(serial), received: '2026-02-02' }))));
    test.clock.set('2026-03-01T00:00:00+07:00');
    await hand(centre, 1, 'Quầy 1');
    await hand(centre, 2, 'Quầy 1');
    await test.call('DELETE', `/dossiers/${centre.code(2)}/return?unit=${centre.unit}`, {
      token: test.world.operatorToken,
    });
    test.clock.set('2026-02-10T09:00:00+07:00');
    const eligibleIn = async (period: string) =>
      (await centre.get<CoverageGroupsReply>('/coverage/groups', { by: 'counter', period })).groups;
    expect(await eligibleIn('2026-02')).toMatchObject([{ eligible: 0, invited: 0 }]);
    expect(await eligibleIn('2026-03')).toMatchObject([{ eligible: 1, invited: 1 }]);
  });
});

describe('a target by the yearly volume', () => {
  // Đà Nẵng: every dossier up to 200 a year, 30 % of 200 to 1,000, then 20 %; scaled down here.
  const surveyTarget = {
    comparison: 'at-least' as const,
    basis: 'received-in-person' as const,
    tiers: [
      { upTo: 2, share: 1 },
      { upTo: 4, share: 0.5 },
      { upTo: null, share: 0.2 },
    ],
  };
  const received = (centre: Centre, day: string, count: number, from = 0) =>
    centre.importList(
      buildList(Array.from({ length: count }, (_, index) => ({ code: centre.code(from + index), received: day }))),
    );

  it('goes by the dossiers of this year so far, and of last year where there are any', async () => {
    const centre = await openCentre(test, { surveyTarget });
    const target = () => centre.coverage(january.from, january.to);
    expect(await target()).toMatchObject({ target: 1, tier: { volume: 0, source: 'this-year' } });
    await received(centre, '2026-03-01', 4);
    expect(await target()).toMatchObject({ target: 0.5, tier: { volume: 4, source: 'this-year' } });
    await received(centre, '2025-03-01', 5, 10);
    expect(await target()).toMatchObject({ target: 0.2, tier: { volume: 5, source: 'last-year' } });
  });

  it('goes by the number that the plan states', async () => {
    const centre = await openCentre(test, { surveyTarget: { ...surveyTarget, yearlyVolume: 3 } });
    await received(centre, '2026-01-05', 8);
    await centre.deliver(
      [0, 1, 2, 3].map((serial) =>
        buildSurvey({ dossierCode: centre.code(serial), ...finishedAt('2026-01-06T09:00') }),
      ),
    );
    expect(await centre.coverage(january.from, january.to)).toMatchObject({
      eligible: 8,
      surveyed: 4,
      target: 0.5,
      comparison: 'at-least',
      met: true,
      tier: { volume: 3, source: 'plan' },
    });
  });

  it('is not spoken of where the plan sets one share', async () => {
    const centre = await openCentre(test);
    expect(await centre.coverage(january.from, january.to)).not.toHaveProperty('tier');
  });
});
