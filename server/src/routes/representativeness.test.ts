import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildForm } from '../testing/build-form.ts';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const february = { from: '2026-02-01', to: '2026-02-28' };
const look = (centre: Centre) => centre.get<RepresentativenessReply>('/representativeness', february);

type Field = { field: string; dossiers: number; levels: number[] };

/** Dossiers of each field handed in in person, and everything answered with one level by the first of them. */
async function fill(centre: Centre, fields: readonly Field[], more: readonly ListedDossier[] = []): Promise<void> {
  const dossiers: ListedDossier[] = [];
  const surveys: Submission[] = [];
  for (const { field, dossiers: count, levels } of fields) {
    for (let index = 0; index < count; index += 1) {
      const code = centre.code(dossiers.length);
      const level = levels[index];
      dossiers.push({ code, received: '2026-02-03', field });
      if (level !== undefined) surveys.push(buildSurvey({ dossierCode: code, answers: answersOf(level) }));
    }
  }
  await centre.importList(buildList([...dossiers, ...more]));
  await centre.deliver(surveys);
}

const times = (count: number, level: number) => Array.from({ length: count }, () => level);

it('puts the mix of answers beside that of the dossiers, and weights the score to it', async () => {
  const centre = await openCentre(test);
  await fill(centre, [
    // S. Lohr, "Sampling: Design and Analysis", section 4.4, a tenth of it: 24 of 300 and 16 of 100 answered.
    { field: 'Hộ tịch', dossiers: 300, levels: [...times(8, 5), ...times(16, 2)] },
    { field: 'Đất đai', dossiers: 100, levels: [...times(4, 5), ...times(12, 2)] },
  ]);
  const reply = await look(centre);
  expect(reply).toMatchObject({
    eligible: 400,
    surveyed: 40,
    answerRate: 0.1,
    basis: 'received-in-person',
    excluded: 0,
  });
  expect(reply.sampleSize).toEqual({ population: 400, error: 0.05, needed: 200, reached: false });
  const [fields] = reply.mixes;
  expect(fields?.rows).toEqual([
    { group: 'Hộ tịch', dossiers: 300, dossierShare: 0.75, ballots: 24, ballotShare: 0.6 },
    { group: 'Đất đai', dossiers: 100, dossierShare: 0.25, ballots: 16, ballotShare: 0.4 },
  ]);
  expect(fields?.dissimilarity).toBeCloseTo(0.15, 12);
  expect(reply.weighted).toMatchObject({ measure: 'criteria', raw: 30 });
  expect(reply.weighted?.value).toBeCloseTo(100 * (0.75 / 3 + 0.25 / 4), 9);
  expect(reply.weighted?.designEffect).toBeCloseTo((40 * (300 ** 2 / 24 + 100 ** 2 / 16)) / 400 ** 2, 9);
  // The same score as everywhere else.
  const scores = await centre.scores(february.from, february.to);
  expect(reply.weighted?.raw).toBe(scores.overall.top2);
});

it('hides fields of few answers, and does not weight by them alone', async () => {
  const centre = await openCentre(test);
  await fill(centre, [
    { field: 'Hộ tịch', dossiers: 60, levels: times(12, 5) },
    { field: 'Đất đai', dossiers: 30, levels: times(8, 4) },
    { field: 'Cư trú', dossiers: 10, levels: times(2, 1) },
    { field: 'Y tế', dossiers: 5, levels: [] },
  ]);
  const reply = await look(centre);
  const [fields] = reply.mixes;
  expect(fields?.rows.map(({ group, ballots }) => [group, ballots])).toEqual([
    ['Hộ tịch', 12],
    ['Đất đai', null],
    ['Cư trú', null],
    ['Y tế', 0],
  ]);
  const strata = reply.weighted?.strata ?? [];
  expect(strata.find(({ groups }) => groups.includes('Cư trú'))?.groups).toContain('Đất đai');
  expect(strata.reduce((sum, { dossiers }) => sum + dossiers, 0)).toBe(105);
  expect(strata.every(({ persons }) => persons >= 5)).toBe(true);
});

it('compares channels with dossiers of every channel', async () => {
  const centre = await openCentre(test);
  const online = (index: number): ListedDossier => {
    return { code: centre.code(500 + index), received: '2026-02-04', field: 'Hộ tịch', channel: 'online' };
  };
  const more = Array.from({ length: 20 }, (_, index) => online(index));
  await fill(centre, [{ field: 'Hộ tịch', dossiers: 30, levels: times(10, 4) }], more);
  const [, channels] = (await look(centre)).mixes;
  expect(channels).toMatchObject({
    by: 'channel',
    rows: [
      { group: 'in-person', dossiers: 30, dossierShare: 0.6, ballots: 10, ballotShare: 1 },
      { group: 'online', dossiers: 20, dossierShare: 0.4, ballots: 0, ballotShare: 0 },
    ],
  });
  expect(channels?.dissimilarity).toBeCloseTo(0.4, 12);
});

it('says nothing of a period without dossiers or answers', async () => {
  const centre = await openCentre(test);
  expect(await look(centre)).toMatchObject({
    eligible: 0,
    surveyed: 0,
    answerRate: null,
    sampleSize: null,
    weighted: null,
    mixes: [
      { by: 'field', dissimilarity: null, rows: [] },
      { by: 'channel', dissimilarity: null, rows: [] },
    ],
  });
});

it('counts answers by phone with the channels alone, not with those at the counter', async () => {
  const centre = await openCentre(test);
  const online = Array.from({ length: 6 }, (_, index): ListedDossier => {
    return { code: centre.code(700 + index), received: '2026-02-04', field: 'Hộ tịch', channel: 'online' };
  });
  const fields = [
    { field: 'Hộ tịch', dossiers: 20, levels: times(10, 4) },
    { field: 'Đất đai', dossiers: 20, levels: times(10, 2) },
  ];
  await fill(centre, fields, online);
  const before = await look(centre);
  for (const { code } of online) {
    const survey = buildSurvey({ dossierCode: code, answers: answersOf(1) });
    expect(await answerByPhone(test, (await sendLink(test, centre, code)).token, survey)).toMatchObject({
      status: 200,
    });
  }
  const after = await look(centre);
  expect(after.mixes[0]).toEqual(before.mixes[0]);
  expect(after.mixes.map(({ phoneIncluded }) => phoneIncluded)).toEqual([false, true]);
  expect(after.weighted).toEqual(before.weighted);
  expect(after.mixes[1]?.rows.map(({ group, ballots }) => [group, ballots])).toEqual([
    ['in-person', 20],
    ['online', 6],
  ]);
  // The scores of everybody have them, and say so.
  const scores = await centre.scores(february.from, february.to);
  expect(scores).toMatchObject({ ballots: 26, modes: { self: 20, phone: 6 } });
});

it('does not let a few answers by phone follow from this page and the breakdown of the scores', async () => {
  const centre = await openCentre(test);
  const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực'];
  const online = (from: number, count: number, field: string) =>
    Array.from({ length: count }, (_, index): ListedDossier => {
      return { code: centre.code(from + index), received: '2026-02-04', field, channel: 'online' };
    });
  const few = online(800, 2, 'Hộ tịch');
  const more = online(810, 6, 'Đất đai');
  const atCounter = fields.map((field) => ({ field, dossiers: 20, levels: times(10, 4) }));
  await fill(centre, atCounter, [...few, ...more]);
  const answer = async (dossiers: readonly ListedDossier[]) => {
    for (const { code } of dossiers) {
      await answerByPhone(test, (await sendLink(test, centre, code)).token, buildSurvey({ dossierCode: code }));
    }
  };
  const shown = async () => {
    const [mix] = (await look(centre)).mixes;
    return [mix?.phoneIncluded, Object.fromEntries(mix?.rows.map(({ group, ballots }) => [group, ballots]) ?? [])];
  };
  await answer(few);
  expect(await shown()).toEqual([true, { 'Hộ tịch': 12, 'Đất đai': 10, 'Chứng thực': 10 }]);
  await answer(more);
  expect(await shown()).toEqual([false, { 'Hộ tịch': null, 'Đất đai': null, 'Chứng thực': 10 }]);
});

it('keeps answers by phone among the others where their score by way of answering is kept back', async () => {
  const centre = await openCentre(test);
  const online = Array.from({ length: 6 }, (_, index): ListedDossier => {
    return { code: centre.code(900 + index), received: '2026-02-04', field: 'Hộ tịch', channel: 'online' };
  });
  await fill(centre, [{ field: 'Hộ tịch', dossiers: 20, levels: times(12, 4) }], online);
  for (const { code } of online) {
    const survey = buildSurvey({ dossierCode: code, answers: answersOf(1) });
    await answerByPhone(test, (await sendLink(test, centre, code)).token, survey);
  }
  expect((await look(centre)).mixes[0]?.phoneIncluded).toBe(false);
  const path = `/paper-ballots?unit=${centre.unit}`;
  for (let form = 0; form < 3; form += 1) {
    await test.call('POST', path, { token: test.world.operatorToken, json: buildForm() });
  }
  const { groups = [], overall } = await centre.scores(february.from, february.to, { by: 'mode' });
  expect(groups.filter(({ hidden }) => hidden).map(({ group }) => group)).toEqual(['paper', 'phone']);
  // All less those by phone, less those at the tablet, would be the three on paper.
  const { mixes, weighted } = await look(centre);
  expect(mixes[0]?.phoneIncluded).toBe(true);
  expect(weighted?.raw).toBe(overall.top2);
});
