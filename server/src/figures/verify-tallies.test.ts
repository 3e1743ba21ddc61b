import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { exclude } from '../testing/check-tallies.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** A centre with three sealed surveys. */
async function fillCentre(): Promise<Centre> {
  test.clock.set('2026-02-10T09:00:00+07:00');
  const centre = await openCentre(test);
  await centre.deliver([buildSurvey(), buildSurvey(), buildSurvey()]);
  test.clock.set('2026-02-11T08:00:00+07:00');
  await sealPastDays(test.world);
  return centre;
}

async function failed(centre: Centre) {
  const { checks } = await centre.verify();
  return checks.filter((one) => !one.ok).map(({ check, detail }) => ({ check, detail }));
}

describe('what verify finds wrong with the counts that are kept', () => {
  it('a number that was changed where counts are kept', async () => {
    const centre = await fillCentre();
    expect(await failed(centre)).toEqual([]);
    await test.world.sql`
      update tallies set counts = '{1' || substr(counts, 3) where unit_id = ${centre.unit} and dimension = 'counter'`;
    const [failure, ...others] = await failed(centre);
    expect(others).toEqual([]);
    expect(failure?.check).toBe('tallies-equal-raw-ballots');
    expect(failure?.detail).toMatch(/^sipas-service v1 half-month 2026-02-01 counter [^;]+$/);
  });

  it('a row that was taken out, and one that was put in, where counts are kept', async () => {
    const centre = await fillCentre();
    const { unit } = centre;
    await test.world.sql`delete from tallies where unit_id = ${unit} and span = 'week'`;
    await test.world.sql`
      insert into tallies select unit_id, span, 'field', begins_on, 'Đất đai', questionnaire, version, ballots, modes, counts
      from tallies where unit_id = ${unit} and dimension = ''`;
    const [week, field] = ['sipas-service v1 week 2026-02-09', 'sipas-service v1 half-month 2026-02-01 field Đất đai'];
    expect(await failed(centre)).toEqual([{ check: 'tallies-equal-raw-ballots', detail: `${field}; ${week}` }]);
  });

  it('a ballot whose exclusion nobody wrote down', async () => {
    const centre = await fillCentre();
    await exclude(test, centre.unit, 2);
    expect(await failed(centre)).toEqual([]);
    await test.world.sql`update exclusions set ballots = 1 where unit_id = ${centre.unit}`;
    expect((await failed(centre)).map((one) => one.check)).toEqual(['exclusions-equal-ballots']);
  });
});
