import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Answers } from '@hailong/shared/questionnaire/answers.ts';
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

type Changes = Partial<Submission>;
const full = (answers: Answers, changes: Changes = {}) => buildSurvey({ answers, ...changes });
const short = (answers: Answers, changes: Changes = {}) =>
  buildSurvey({ questionnaire: 'sipas-short', answers, ...changes });
const rotating = (answers: Answers, changes: Changes = {}) =>
  buildSurvey({ questionnaire: 'sipas-rotating', answers, ...changes });

const inFebruary = (centre: Centre, query: Record<string, string> = {}) =>
  centre.scores('2026-02-01', '2026-02-28', query);
async function scoresOf(surveys: readonly Submission[]): Promise<ScoresReply> {
  const centre = await openCentre(test);
  await centre.deliver(surveys);
  expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  return inFebruary(centre);
}
const item = (items: readonly ScoresReply['overall'][] | undefined, id: string) => items?.find((one) => one.id === id);

const turn = (levels: [number, number, number, number, number], which: 0 | 1) => {
  const [access, procedure, official, result, feedback] = [
    ['access-signage', 'access-seating'],
    ['procedure-posted', 'procedure-fee'],
    ['official-courtesy', 'official-guidance'],
    ['result-on-time', 'result-fair'],
    ['feedback-channel', 'feedback-notice'],
  ].map((pair) => pair[which] ?? '') as [string, string, string, string, string];
  const [a, b, c, d, e] = levels;
  return { [access]: a, [procedure]: b, [official]: c, [result]: d, [feedback]: e };
};

describe('the full form', () => {
  it('has no direct score', async () => {
    const scores = await scoresOf([full(answersOf(4)), full(answersOf(2))]);
    expect(scores).toMatchObject({
      ballots: 2,
      forms: [{ questionnaire: 'sipas-service', version: 1, ballots: 2 }],
      overall: { n: 32, top2: 50, mean: 60 },
    });
    expect(scores).not.toHaveProperty('direct');
  });
});

describe('the short form', () => {
  it('has direct scores alone: nothing of it is taken for a criterion', async () => {
    const scores = await scoresOf([
      short({ whole: 5, 'whole-access': 5, 'whole-result': 1 }),
      short({ whole: 4, 'whole-access': 2, 'whole-result': null }),
      short({ whole: 2 }, { outcome: 'partial' }),
    ]);
    expect(scores).toMatchObject({ ballots: 3, overall: { n: 0, top2: null } });
    expect([...scores.criteria, ...scores.factors].filter(({ n }) => n > 0)).toEqual([]);
    expect(scores.criteria).toHaveLength(16);
    expect(scores.direct).toMatchObject({ ballots: 3, overall: { id: 'whole', n: 3, counts: [0, 1, 0, 1, 1] } });
    expect(scores.direct?.overall.top2).toBeCloseTo(66.67, 2);
    expect(scores.direct?.factors.map(({ id }) => id)).toEqual([
      ...['whole-access', 'whole-procedure', 'whole-official', 'whole-result', 'whole-feedback'],
    ]);
    expect(item(scores.direct?.factors, 'whole-access')).toMatchObject({ n: 2, top2: 50 });
    expect(item(scores.direct?.factors, 'whole-result')).toMatchObject({ n: 1, top2: 0, notApplicable: 1 });
    expect(item(scores.direct?.factors, 'whole-official')).toMatchObject({ n: 0, top2: null });
  });
});

describe('the rotating form', () => {
  it('gives each factor the same weight, and its direct question none', async () => {
    // Both are content with the centre (A) and with nothing else: one of five answers each.
    const scores = await scoresOf([
      rotating({ whole: 5, ...turn([5, 1, 1, 1, 1], 0) }),
      rotating({ whole: 4, ...turn([4, 2, 2, 2, 2], 1) }),
    ]);
    expect(scores.overall).toMatchObject({ n: 10, counts: [4, 4, 0, 1, 1], top2: 20, notApplicable: 0 });
    expect(scores.factors.map(({ n }) => n)).toEqual([2, 2, 2, 2, 2]);
    expect(item(scores.factors, 'access')).toMatchObject({ n: 2, top2: 100 });
    expect(item(scores.criteria, 'access-signage')).toMatchObject({ n: 1, counts: [0, 0, 0, 0, 1] });
    expect(item(scores.criteria, 'access-seating')).toMatchObject({ n: 1, counts: [0, 0, 0, 1, 0] });
    expect(item(scores.criteria, 'access-equipment')).toMatchObject({ n: 0 });
    expect(scores.direct).toMatchObject({ ballots: 2, overall: { n: 2, top2: 100 } });
    expect(scores.direct?.factors.every(({ n }) => n === 0)).toBe(true);
  });

  it('leaves something unknown even when every eligible person answered', async () => {
    const centre = await openCentre(test);
    const codes = [1, 2, 3, 4].map((serial) => centre.code(serial));
    await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-02-05' }))));
    await centre.deliver(
      codes.map((dossierCode, index) =>
        rotating({ whole: 4, ...turn([5, 5, index === 0 ? 1 : 4, 4, 4], 0) }, { dossierCode }),
      ),
    );
    const { overall, direct, population } = await inFebruary(centre);
    expect(population).toBe(4);
    expect(overall).toMatchObject({ n: 20, top2: 95 });
    expect(overall.low).toBeLessThan(95);
    expect(direct?.overall).toMatchObject({ top2: 100, low: 100, high: 100 });
  });
});

describe('all forms together', () => {
  const mix = () => [
    full(answersOf(5)),
    full({ 'access-signage': 1 }, { outcome: 'partial', mode: 'assisted' }),
    short({ whole: 1, 'whole-access': 1 }, { mode: 'assisted' }),
    rotating({ whole: 5, ...turn([1, 5, 5, 5, 5], 0) }),
  ];
  const mixed = mix();

  it('pool the same criteria, whichever form asked them, and say how many of which', async () => {
    const scores = await scoresOf(mixed);
    expect(scores).toMatchObject({
      questionnaire: 'sipas-service',
      version: 1,
      ballots: 4,
      forms: [
        { questionnaire: 'sipas-service', version: 1, ballots: 2 },
        { questionnaire: 'sipas-short', version: 1, ballots: 1 },
        { questionnaire: 'sipas-rotating', version: 1, ballots: 1 },
      ],
      modes: { self: 2, assisted: 2, phone: 0 },
      overall: { n: 22, counts: [2, 0, 0, 0, 20] },
      direct: { ballots: 2, overall: { n: 2, counts: [1, 0, 0, 0, 1], top2: 50 } },
    });
    expect(item(scores.criteria, 'access-signage')).toMatchObject({ n: 3, counts: [2, 0, 0, 0, 1] });
    expect(item(scores.factors, 'access')).toMatchObject({ n: 5, counts: [2, 0, 0, 0, 3], top2: 60 });
  });

  it('have the interval of the persons behind them: (n, s) = (16, 16), (1, 0), (5, 4)', async () => {
    const { overall } = await scoresOf(mixed);
    // R = 20/22; Σ(s − Rn)² = (16 − 14.545)² + 0.909² + (4 − 4.545)² = 3.2397; v = 3/2 · 3.2397 / 22² = 0.01004;
    // n* = R(1 − R)/v = 8.231, of three persons no more than 22² / (16² + 1 + 5²) = 1.7163, one answer of each;
    // Wilson: centre 0.62631, half 0.37020, so 0.2561 … 0.9965.
    expect(overall.low).toBeCloseTo(25.61, 1);
    expect(overall.high).toBeCloseTo(99.65, 1);
  });

  it('are counted in each group, and the groups make up the whole', async () => {
    const centre = await openCentre(test);
    const second = await centre.addDevice('Quầy 2');
    const five = [mix(), mix(), mix(), mix(), mix()];
    await centre.deliver(five.flatMap((one) => one.slice(0, 2)));
    await centre.deliver(
      five.flatMap((one) => one.slice(2)),
      second,
    );
    const { groups = [], ...whole } = await inFebruary(centre, { by: 'counter' });
    expect(groups).toMatchObject([
      { group: 'Quầy 1', ballots: 10, overall: { n: 85 }, modes: { self: 5, assisted: 5 } },
      { group: 'Quầy 2', ballots: 10, overall: { n: 25 }, direct: { ballots: 10, overall: { n: 10 } } },
    ]);
    expect(groups[0]).not.toHaveProperty('direct');
    expect(groups[1]?.forms.map(({ questionnaire }) => questionnaire)).toEqual(['sipas-short', 'sipas-rotating']);
    expect(whole).toEqual(await inFebruary(centre));
  });

  it('are not disturbed by the form of a household survey', async () => {
    const household = buildSurvey({ questionnaire: 'sipas-full', answers: { 'impact-roads': 1, 'access-signage': 1 } });
    const { forms, overall } = await scoresOf([rotating({ whole: 5, 'access-signage': 5 }), household]);
    expect(forms).toHaveLength(1);
    expect(overall).toMatchObject({ n: 1, top2: 100 });
  });
});
