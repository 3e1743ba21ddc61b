import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

type Column = { name: string; type: string };

const columnsOf = async (table: string) =>
  test.world.sql<Column[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`;

/** Every value of a row as text, but for those both halves may share: unit, counter and day. */
const valuesOf = async (table: string, unit: string) => {
  const rows = await test.world.sql.unsafe<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(t) as row from ${table} t where unit_id = $1`,
    [unit],
  );
  const shared = new Set(['unit_id', 'counter_id', 'day', 'surveyed_on', 'parked_on']);
  return rows.map(({ row }) =>
    Object.entries(row)
      .filter(([name, value]) => !shared.has(name) && value !== null)
      .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value))),
  );
};

describe('what was answered cannot be led back to the dossier', () => {
  it('a ballot knows its day, no minute, and no id that anything else has', async () => {
    const ballot = await columnsOf('ballots');
    const participation = await columnsOf('participations');
    expect(ballot.filter((one) => /time|timestamp/.test(one.type))).toEqual([]);
    expect(ballot.filter((one) => one.type === 'date').map((one) => one.name)).toEqual(['day']);
    const names = new Set(participation.map((one) => one.name));
    expect(ballot.map((one) => one.name).filter((name) => names.has(name))).toEqual(['unit_id', 'counter_id']);
    expect(ballot.filter((one) => one.type === 'uuid').map((one) => one.name)).toEqual(['ballot_id', 'exclusion_id']);
    expect(participation.filter((one) => one.type === 'uuid').map((one) => one.name)).toEqual(['submission_id']);
  });

  it('the halves of stored surveys have no value in common', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10', field: 'Hộ tịch' }]));
    await centre.deliver([
      buildSurvey({ dossierCode: centre.code(1), comment: 'Chờ lâu', demographics: { age: '25-34' } }),
      buildSurvey({ dossierCode: centre.code(2), mode: 'assisted' }),
    ]);
    const participations = (await valuesOf('participations', centre.unit)).flat();
    const ballots = (await valuesOf('ballots', centre.unit)).flat();
    expect(participations.filter((value) => ballots.includes(value))).toEqual([]);
    expect(participations).toContain(centre.code(1));
    for (const value of ballots) expect(value).not.toContain(centre.code(1));
  });

  it('the halves of parked surveys have no value in common but the problem', async () => {
    const centre = await openCentre(test);
    await centre.deliver([
      { ...buildSurvey({ dossierCode: centre.code(1) }), answers: { 'access-signage': 6, 'access-seating': 1 } },
      { ...buildSurvey({ dossierCode: centre.code(2) }), answers: { 'access-signage': 'very good indeed' } },
      { ...buildSurvey({ dossierCode: centre.code(3) }), answers: { 'a-question-of-mine': 4 } },
    ]);
    const submissions = await valuesOf('parked_submissions', centre.unit);
    const bodies = (await valuesOf('parked_ballots', centre.unit)).flat();
    expect(bodies).toHaveLength(9);
    const problems = ['level-impossible', 'submission-invalid', 'criterion-unknown'];
    const revealing = submissions.flat().filter((value) => value !== '' && !problems.includes(value));
    expect(revealing).not.toHaveLength(0);
    for (const value of revealing) for (const body of bodies) expect(body).not.toContain(value);
    for (const criterion of ['access-signage', 'access-seating', 'a-question-of-mine']) {
      expect(submissions.flat().join(' ')).not.toContain(criterion);
    }
  });

  it('the order in which ballots lie is not the order in which people answered', async () => {
    const centre = await openCentre(test);
    const surveys = Array.from({ length: 60 }, (_, index) => buildSurvey({ comment: `người ${index}` }));
    await centre.deliver(surveys);
    const rows = await test.world.sql<{ comment: string }[]>`
      select comment from ballots where unit_id = ${centre.unit} order by ctid`;
    expect(rows.map((row) => row.comment)).not.toEqual(surveys.map((one) => one.comment));
    const byId = await test.world.sql<{ comment: string }[]>`
      select comment from ballots where unit_id = ${centre.unit} order by ballot_id`;
    expect(byId.map((row) => row.comment)).not.toEqual(surveys.map((one) => one.comment));
  });
});
