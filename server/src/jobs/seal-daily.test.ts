import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { sealPastDays } from './seal-daily.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** Participations and ballots that one transaction wrote alone: each such pair names whose answers they are. */
async function countLinkedPairs(): Promise<number> {
  const [row] = await test.world.sql<{ count: number }[]>`
    select count(*)::int as count from (
      select p.xmin::text from participations p join ballots b on b.xmin::text = p.xmin::text
      group by 1 having count(*) = 1) as pairs`;
  return row?.count ?? 0;
}

it('leads no ballot back to its participation once the day is over, not even inside the database', async () => {
  const centre = await openCentre(test);
  for (let place = 1; place <= 6; place += 1) await centre.deliver([buildSurvey({ dossierCode: centre.code(place) })]);
  expect(await countLinkedPairs()).toBe(6);
  expect(await sealPastDays(test.world)).toBe(0);

  test.clock.set('2026-02-11T00:10:00+07:00');
  expect(await sealPastDays(test.world)).toBe(6);
  expect(await countLinkedPairs()).toBe(0);
  expect(await sealPastDays(test.world)).toBe(0);
});

it('mixes a survey that came weeks late, from a rescue file say, with the others of its day', async () => {
  const centre = await openCentre(test);
  const { unit } = centre;
  const late = buildSurvey({ dossierCode: centre.code(9), ...finishedAt('2026-02-10T08:00') });
  test.clock.set('2026-02-10T09:00:00+07:00');
  await centre.deliver([buildSurvey(), buildSurvey(), buildSurvey()]);
  test.clock.set('2026-02-11T08:00:00+07:00');
  expect(await sealPastDays(test.world)).toBe(3);
  const known = await test.world.sql`select ballot_id from ballots where unit_id = ${unit} order by 1`;

  test.clock.set('2026-02-27T09:00:00+07:00');
  expect(await centre.deliver([late])).toMatchObject([{ outcome: 'stored' }]);
  test.clock.set('2026-02-28T08:00:00+07:00');
  expect(await sealPastDays(test.world)).toBe(1);
  const transactions = await test.world.sql`select distinct xmin::text from ballots where unit_id = ${unit}`;
  expect(transactions).toHaveLength(1);
  // What somebody noted of a sealed ballot is still about that one.
  const ids = await test.world.sql`select ballot_id from ballots where unit_id = ${unit} order by 1`;
  expect(ids).toHaveLength(4);
  expect(ids).toEqual(expect.arrayContaining([...known]));
  expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
});

it('keeps every figure, and finds out when a sealed ballot is changed', async () => {
  const centre = await openCentre(test);
  const token = test.world.operatorToken;
  const scores = `/scores?unit=${centre.unit}&from=2026-02-01&to=2026-02-28`;
  await centre.deliver([buildSurvey({ comment: 'Chờ lâu' }), buildSurvey({})]);
  const before = (await test.call('GET', scores, { token })).json;
  test.clock.set('2026-02-20T08:00:00+07:00');
  await sealPastDays(test.world);
  expect((await test.call('GET', scores, { token })).json).toEqual(before);
  const verify = () => test.call('GET', `/verify?unit=${centre.unit}`, { token });
  expect((await verify()).json).toMatchObject({ ok: true });

  await test.world.sql`update ballots set levels = array_fill(5::smallint, array[16]) where unit_id = ${centre.unit}`;
  const { ok, checks } = (await verify()).json as { ok: boolean; checks: { check: string; ok: boolean }[] };
  expect(ok).toBe(false);
  expect(checks.filter((one) => !one.ok).map((one) => one.check)).toEqual([
    'tallies-equal-raw-ballots',
    'sealed-ballots-unchanged',
  ]);
});
