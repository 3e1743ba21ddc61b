import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeScores } from '../commands/format-figures.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const full = findQuestionnaire('sipas-full', 1);
const policy = criteriaOf(full as never).slice(0, 23);
const service = criteriaOf(full as never).slice(23);

/** Satisfied with the service; with policy as told. */
function form(policyLevel: number) {
  const levels = [...policy.map(({ id }) => [id, policyLevel]), ...service.map(({ id }) => [id, 4])];
  return buildSurvey({ questionnaire: 'sipas-full', answers: Object.fromEntries(levels) });
}

const inFebruary = (centre: Centre, query: Record<string, string> = {}) =>
  centre.scores('2026-02-01', '2026-02-28', query);

describe('the survey of both contents', () => {
  it('has its own scores of 2 contents, 9 factors and 39 criteria, before and after a night', async () => {
    const centre = await openCentre(test);
    await centre.deliver([form(2), form(5), form(2), form(5), form(1), buildSurvey()]);
    const before = await inFebruary(centre, { survey: 'full' });
    expect(before).toMatchObject({
      questionnaire: 'sipas-full',
      ballots: 5,
      population: null,
      forms: [{ questionnaire: 'sipas-full', version: 1, ballots: 5 }],
      overall: { n: 5 * 39 },
      contents: [
        { id: 'policy', n: 5 * 23, top2: 40, mean: 60 },
        { id: 'service', n: 5 * 16, top2: 100, mean: 80 },
      ],
    });
    expect(before.factors).toHaveLength(9);
    expect(before.criteria.map(({ id }) => id)).toEqual([...policy, ...service].map(({ id }) => id));
    // Persons differ, not answers: the interval is one of five, not of 115.
    expect(before.contents?.[0]?.low).toBeLessThan(15);

    test.clock.set('2026-02-11T08:00:00+07:00');
    await sealPastDays(test.world);
    expect(await inFebruary(centre, { survey: 'full' })).toEqual(before);
    expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is never counted with what is asked at the counter', async () => {
    const centre = await openCentre(test);
    await centre.deliver([form(1), form(1), buildSurvey()]);
    const counter = await inFebruary(centre);
    expect(counter).toMatchObject({ questionnaire: 'sipas-service', ballots: 1, overall: { n: 16, top2: 100 } });
    expect(counter).not.toHaveProperty('contents');
    expect(await inFebruary(centre, { survey: 'counter' })).toEqual(counter);
  });

  it('is printed under a name of its own, with what was left out and what is hidden', async () => {
    const centre = await openCentre(test);
    await centre.deliver([form(2), form(5)]);
    const lines = describeScores({ ...(await inFebruary(centre, { survey: 'full', by: 'mode' })), excluded: 3 });
    expect(lines[0]).toMatch(/39 tiêu chí \(không phải khảo sát tại quầy/);
    expect(lines).toContain('Không tính vào điểm: 3 phiếu đã loại, có ghi lý do.');
    expect(lines.filter((line) => /^ +\d+\. /.test(line))).toHaveLength(39);
    expect(lines.slice(-2)).toEqual(['Nhóm: self', expect.stringMatching(/^Ẩn: ít hơn 5 phiếu/)]);
  });
});
