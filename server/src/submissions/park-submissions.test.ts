import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

type ParkedPage = { parked: { id: string; problem: string; detail: string; counter: string }[] };
const parkedAt = async (centre: Centre) => (await centre.get<ParkedPage>('/submissions/parked')).parked;
const january = ['2026-01-01', '2026-02-28'] as const;

describe('a survey that only a person can judge is kept with its reason', () => {
  const answers = answersOf(5);
  it.each<{ what: string; survey: Record<string, unknown>; problem: string }>([
    { what: 'an unknown questionnaire', survey: { questionnaire: 'sipas-2030' }, problem: 'questionnaire-unknown' },
    { what: 'a version never released', survey: { version: 2 }, problem: 'questionnaire-unknown' },
    { what: 'level 0', survey: { answers: { 'access-signage': 0 } }, problem: 'level-impossible' },
    { what: 'level 6', survey: { answers: { ...answers, 'access-signage': 6 } }, problem: 'level-impossible' },
    { what: 'level 3.5', survey: { answers: { 'access-signage': 3.5 } }, problem: 'level-impossible' },
    { what: 'level -1e300', survey: { answers: { 'access-signage': -1e300 } }, problem: 'level-impossible' },
    { what: 'an unknown criterion', survey: { answers: { ...answers, wifi: 5 } }, problem: 'criterion-unknown' },
    { what: 'no answer', survey: { answers: {} }, problem: 'answers-empty' },
    {
      what: 'answers that are words',
      survey: { answers: { 'access-signage': 'good' } },
      problem: 'submission-invalid',
    },
    { what: 'answers in a list', survey: { answers: [4, 4] }, problem: 'submission-invalid' },
    { what: 'no answers at all', survey: { answers: undefined }, problem: 'submission-invalid' },
    { what: 'a code that is a number', survey: { dossierCode: 17 }, problem: 'submission-invalid' },
    { what: 'a time without zone', survey: { finishedAt: '2026-02-10T08:55:00' }, problem: 'submission-invalid' },
    { what: 'a time that is none', survey: { finishedAt: '2026-02-31T99:00Z' }, problem: 'submission-invalid' },
    { what: 'an unknown outcome', survey: { outcome: 'abandoned' }, problem: 'submission-invalid' },
    { what: 'an unknown mode', survey: { mode: 'clerk' }, problem: 'submission-invalid' },
    { what: 'a comment of 4,001 characters', survey: { comment: 'x'.repeat(4001) }, problem: 'submission-invalid' },
  ])('with $what: $problem', async ({ survey, problem }) => {
    const centre = await openCentre(test);
    const sent = { ...buildSurvey(), ...survey };
    expect(await centre.deliver([sent])).toEqual([{ id: sent.id, outcome: 'parked', problem }]);
    expect(await parkedAt(centre)).toMatchObject([{ id: sent.id, problem, counter: 'Quầy 1' }]);
    expect((await centre.scores(...january)).ballots).toBe(0);
  });

  it('and holds back none of the others', async () => {
    const centre = await openCentre(test);
    const malformed = { id: buildSurvey().id, answers: 'lost' };
    const results = await centre.deliver([buildSurvey(), malformed, buildSurvey()]);
    expect(results.map((one) => one.outcome)).toEqual(['stored', 'parked', 'stored']);
  });

  it('and a retry is told the same again', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ questionnaire: 'sipas-2030' });
    const first = await centre.deliver([survey]);
    expect(await centre.deliver([survey])).toEqual(first);
    expect(await centre.deliver([survey, survey])).toEqual([...first, ...first]);
    expect(await parkedAt(centre)).toHaveLength(1);
  });

  it('and a corrected one under the same id does not slip past the person', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ questionnaire: 'sipas-2030' });
    await centre.deliver([survey]);
    const corrected = { ...survey, questionnaire: 'sipas-service' };
    expect(await centre.deliver([corrected])).toMatchObject([{ outcome: 'parked', problem: 'questionnaire-unknown' }]);
  });

  it('and its answers are kept whole, without what leads to the dossier', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ dossierCode: centre.code(1), version: 7, comment: 'Chờ lâu' });
    await centre.deliver([survey]);
    const [row] = await test.world.sql<{ body: string }[]>`
      select body from parked_ballots where unit_id = ${centre.unit}`;
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ answers: survey.answers, comment: 'Chờ lâu', version: 7 });
    expect(row?.body).not.toContain(centre.code(1));
    expect(row?.body).not.toContain(survey.id);
  });
});

describe('one survey per dossier', () => {
  const outcomes = async (centre: Centre, surveys: Partial<Submission>[]) => {
    const dossierCode = centre.code(1);
    const given = [];
    for (const changes of surveys) given.push(...(await centre.deliver([buildSurvey({ dossierCode, ...changes })])));
    return given.map(({ outcome, problem }) => problem ?? outcome);
  };

  it('a second one is kept and not counted', async () => {
    const centre = await openCentre(test);
    expect(await outcomes(centre, [{}, { answers: answersOf(1) }])).toEqual(['stored', 'second-survey']);
    expect((await centre.scores(...january)).overall).toMatchObject({ n: 16, top2: 100 });
    expect(await parkedAt(centre)).toMatchObject([{ problem: 'second-survey', detail: centre.code(1) }]);
  });

  it('the first of two in one request counts, whatever their ids', async () => {
    for (const [first, second] of [
      ['0', 'f'],
      ['f', '0'],
    ]) {
      const centre = await openCentre(test);
      const rest = buildSurvey().id.slice(1);
      const dossierCode = centre.code(1);
      const results = await centre.deliver([
        buildSurvey({ id: `${first}${rest}`, dossierCode }),
        buildSurvey({ id: `${second}${rest}`, dossierCode, answers: answersOf(1) }),
      ]);
      expect(results.map((one) => one.problem ?? one.outcome)).toEqual(['stored', 'second-survey']);
      expect((await centre.scores(...january)).overall.top2).toBe(100);
    }
  });

  it('a partial one may be followed by a completed one', async () => {
    const centre = await openCentre(test);
    expect(await outcomes(centre, [{ outcome: 'partial' }, {}])).toEqual(['stored', 'stored']);
  });

  it.each([
    { first: 'completed', second: 'partial' },
    { first: 'partial', second: 'partial' },
  ] as const)('a $second one after a $first one is kept and not counted', async ({ first, second }) => {
    const apart = await openCentre(test);
    expect(await outcomes(apart, [{ outcome: first }, { outcome: second }])).toEqual(['stored', 'second-survey']);
    const together = await openCentre(test);
    const dossierCode = together.code(1);
    const surveys = [buildSurvey({ dossierCode, outcome: first }), buildSurvey({ dossierCode, outcome: second })];
    const results = await together.deliver(surveys);
    expect(results.map((one) => one.problem ?? one.outcome)).toEqual(['stored', 'second-survey']);
    expect((await together.scores(...january)).ballots).toBe(1);
  });

  it.each(['lower case', 'en dashes', 'blanks around it'])('its code may come with %s', async (how) => {
    const centre = await openCentre(test);
    const written: Record<string, string> = {
      'lower case': centre.code(1).toLowerCase(),
      'en dashes': centre.code(1).toLowerCase().replaceAll('-', '–'),
      'blanks around it': `  ${centre.code(1)}\u00a0`,
    };
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    await centre.deliver([buildSurvey({ dossierCode: written[how] ?? '' })]);
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 1, pending: 0 });
    expect(await outcomes(centre, [{}])).toEqual(['second-survey']);
  });

  it('without a code there is no dossier that could be surveyed twice', async () => {
    const centre = await openCentre(test);
    const results = await centre.deliver(
      [null, '', ' \u200b ', null].map((dossierCode) => buildSurvey({ dossierCode })),
    );
    expect(results.map((one) => one.outcome)).toEqual(['stored', 'stored', 'stored', 'stored']);
  });

  it('a dossier of another centre is kept for a person', async () => {
    const owner = await openCentre(test);
    await owner.importList(buildList([{ code: owner.code(1), received: '2026-01-10' }]));
    const centre = await openCentre(test);
    const survey = buildSurvey({ dossierCode: owner.code(1) });
    expect(await centre.deliver([survey])).toEqual([
      { id: survey.id, outcome: 'parked', problem: 'dossier-of-another-unit' },
    ]);
    expect(await owner.deliver([buildSurvey({ dossierCode: owner.code(1) })])).toMatchObject([{ outcome: 'stored' }]);
  });
});
