import type { ScoreChangesReply, ScoreComparison } from '@hailong/shared/contract/score-changes.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const survey = (day: string, level: number) =>
  buildSurvey({ ...finishedAt(`${day}T08:30`), answers: answersOf(level), dossierCode: null });
const surveys = (day: string, levels: readonly number[]) => levels.map((level) => survey(day, level));
const many = (level: number, count = 40) => Array.from({ length: count }, () => level);

const changes = (centre: Centre, query: Record<string, string>) =>
  centre.get<ScoreChangesReply>('/scores/changes', query);
const against = ({ comparisons }: ScoreChangesReply, side: ScoreComparison['against']) =>
  comparisons.find((one) => one.against === side);
const itemOf = (comparison: ScoreComparison | undefined, id: string) => comparison?.items.find((one) => one.id === id);

describe('a month that is held against the one before', () => {
  it('is worse where nearly everybody stopped being satisfied, and cannot be told from a year without answers', async () => {
    const centre = await openCentre(test, { calendar: 'calendar' });
    await centre.deliver([
      ...surveys('2026-01-12', many(4)),
      ...surveys('2026-02-04', [...many(2, 36), ...many(5, 4)]),
    ]);
    const reply = await changes(centre, { period: '2026-02' });
    expect(reply).toMatchObject({ from: '2026-02-01', to: '2026-02-28', ballots: 40, lead: 'top2', familyRate: 0.05 });
    const previous = against(reply, 'previous');
    expect(previous).toMatchObject({ from: '2026-01-01', to: '2026-01-31', ballots: 40 });
    expect(previous?.items).toHaveLength(22);
    expect(itemOf(previous, 'overall')).toMatchObject({
      ...{ measure: 'criteria', before: 100, beforeN: 640, now: 10, n: 640, difference: -90, verdict: 'worse' },
    });
    expect(previous?.items.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 22 }, () => 'worse'));
    const lastYear = against(reply, 'last-year');
    expect(lastYear).toMatchObject({ from: '2025-02-01', to: '2025-02-28', ballots: 0 });
    expect(itemOf(lastYear, 'overall')).toMatchObject({
      before: null,
      difference: null,
      p: null,
      verdict: 'cannot-tell',
    });
  });

  it('cannot be told from it where people answer alike', async () => {
    const centre = await openCentre(test, { calendar: 'calendar' });
    const mixed = [5, 4, 4, 3, 5, 4, 2, 5, 4, 4];
    await centre.deliver([...surveys('2026-01-12', mixed), ...surveys('2026-02-04', mixed.toReversed())]);
    const { comparisons } = await changes(centre, { period: '2026-02' });
    for (const { verdict } of comparisons.flatMap(({ items }) => items)) expect(verdict).toBe('cannot-tell');
  });

  it('has the same figures as the scores of both, sealed or not', async () => {
    const centre = await openCentre(test, { calendar: 'calendar' });
    await centre.deliver([...surveys('2026-01-12', [5, 3, 4]), ...surveys('2026-02-04', [4, 2, 5, 5])]);
    const before = await centre.scores('2026-01-01', '2026-01-31');
    const now = await centre.scores('2026-02-01', '2026-02-28');
    const open = await changes(centre, { period: '2026-02' });
    for (const item of [now.overall, ...now.factors, ...now.criteria]) {
      const earlier = [before.overall, ...before.factors, ...before.criteria].find(({ id }) => id === item.id);
      const own = itemOf(against(open, 'previous'), item.id);
      expect(own).toMatchObject({ now: item.top2, n: item.n, before: earlier?.top2, beforeN: earlier?.n });
    }
    await sealPastDays(test.world);
    expect(await changes(centre, { period: '2026-02' })).toEqual(open);
  });
});

describe('what is compared', () => {
  it('follows the calendar of the plan, and the score it puts first', async () => {
    const planned = { calendar: 'administrative', survey: { lead: 'mean' } } as Partial<Plan>;
    const centre = await openCentre(test, planned);
    await centre.deliver([...surveys('2026-01-12', [5, 5, 4]), ...surveys('2026-02-04', [3, 3, 4])]);
    const reply = await changes(centre, { period: '2026-02' });
    expect(reply).toMatchObject({ from: '2026-01-15', to: '2026-02-14', lead: 'mean' });
    const previous = against(reply, 'previous');
    expect(previous).toMatchObject({ from: '2025-12-15', to: '2026-01-14' });
    const overall = itemOf(previous, 'overall');
    expect(overall?.before).toBeCloseTo(93.333, 2);
    expect(overall?.now).toBeCloseTo(66.667, 2);
  });

  it('is of a year only the year before; of days without a name as many before them', async () => {
    const centre = await openCentre(test, { calendar: 'calendar' });
    const year = await changes(centre, { period: '2026' });
    expect(year.comparisons.map((one) => [one.against, one.from, one.to])).toEqual([
      ['last-year', '2025-01-01', '2025-12-31'],
    ]);
    const days = await changes(centre, { from: '2026-02-01', to: '2026-02-10' });
    expect(days.comparisons.map((one) => [one.against, one.from, one.to])).toEqual([
      ['previous', '2026-01-22', '2026-01-31'],
      ['last-year', '2025-02-01', '2025-02-10'],
    ]);
  });

  it('refuses days before which there are none', async () => {
    const centre = await openCentre(test);
    for (const to of ['0001-01-01', '9999-12-31']) {
      const path = `/scores/changes?unit=${centre.unit}&from=0001-01-01&to=${to}`;
      const { status, json } = await test.call('GET', path, { token: test.world.operatorToken });
      expect([status, json]).toMatchObject([422, { code: 'period-invalid' }]);
    }
  });

  it('judges direct questions apart from criteria', async () => {
    const centre = await openCentre(test, { calendar: 'calendar' });
    const short = (day: string, whole: number) =>
      buildSurvey({ ...finishedAt(`${day}T08:30`), questionnaire: 'sipas-short', answers: { whole } });
    await centre.deliver([...many(5).map(() => short('2026-01-12', 5)), ...many(1).map(() => short('2026-02-04', 1))]);
    const previous = against(await changes(centre, { period: '2026-02' }), 'previous');
    expect(itemOf(previous, 'whole')).toMatchObject({ measure: 'direct', before: 100, now: 0, verdict: 'worse' });
    expect(itemOf(previous, 'overall')).toMatchObject({ measure: 'criteria', n: 0, verdict: 'cannot-tell' });
  });
});
