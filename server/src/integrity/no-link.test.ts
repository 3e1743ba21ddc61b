import type { DoubtfulBallotsReply } from '@hailong/shared/contract/integrity.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildList } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
  test.clock.set('2026-03-04T09:00:00+07:00');
});
afterAll(() => test.close());

const SURVEYS = 30;

/** Surveys of one day: each of its own dossier, with answers of its own, and every third answered hastily. */
async function openSurveyedCentre() {
  const centre = await openCentre(test);
  const codes = Array.from({ length: SURVEYS }, (_, index) => centre.code(index + 1));
  await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-03-02', field: 'Hộ tịch' }))));
  const surveys = codes.map((dossierCode, index) => {
    const finishedMs = Date.parse('2026-03-03T08:00:00+07:00') + index * 7 * 60_000 + index * 1000;
    const tookMs = index % 3 === 0 ? 9_000 : 90_000;
    const at = (ms: number) => new Date(ms).toISOString();
    const comment = `lời thứ ${String(index).padStart(2, '0')} của người dân`;
    return buildSurvey({ dossierCode, comment, startedAt: at(finishedMs - tookMs), finishedAt: at(finishedMs) });
  });
  for (const survey of surveys) await centre.deliver([survey]);
  await sealPastDays(test.world);
  await releasePastComments(test.world);
  return { centre, surveys };
}

/** Every row of every table of the database, as text. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const tables = await test.world.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows: { table: string; row: string }[] = [];
  for (const { name } of tables) {
    const found = await test.world.sql.unsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from "${name}" t`);
    rows.push(...found.map(({ row }) => ({ table: name, row })));
  }
  return rows;
}

describe('signals, and leaving ballots out, lead from no ballot to a dossier', () => {
  it('no row of any table names both a ballot and what took part', async () => {
    const { centre } = await openSurveyedCentre();
    const { ballots } = await centre.get<DoubtfulBallotsReply>('/integrity/ballots', {
      ...{ from: '2026-03-01', to: '2026-03-31' },
    });
    const excluded = ballots.slice(0, 4).map(({ ballot }) => ballot);
    const json = { ballots: excluded, reason: 'Phiếu do cán bộ bấm thử' };
    const path = `/exclusions?unit=${centre.unit}`;
    expect((await test.call('POST', path, { token: test.world.operatorToken, json })).status).toBe(200);
    const ids = await test.world.sql<{ id: string }[]>`
      select ballot_id as id from ballots where unit_id = ${centre.unit}`;
    const halves = await test.world.sql<{ id: string; code: string; minute: string }[]>`
      select submission_id as id, dossier_code as code, to_char(finished_at at time zone 'UTC', 'HH24:MI') as minute
      from participations where unit_id = ${centre.unit}`;
    expect([ids.length, halves.length, excluded.length]).toEqual([SURVEYS, SURVEYS, 4]);
    const rows = await everyRow();
    const naming = (values: readonly string[]) => rows.filter(({ row }) => values.some((value) => row.includes(value)));
    const ofBallots = naming(ids.map(({ id }) => id));
    expect(new Set(ofBallots.map(({ table }) => table))).toEqual(new Set(['ballots', 'comments', 'audit_log']));
    const ofHalves = halves.flatMap(({ id, code, minute }) => [id, code, `T${minute}`, ` ${minute}`]);
    for (const { table, row } of ofBallots) {
      for (const value of ofHalves) expect(row.includes(value), `${table}: ${value}`).toBe(false);
    }
  });

  it('the hasty ones lie in no order that the order of the surveys would tell', async () => {
    const { centre, surveys } = await openSurveyedCentre();
    const comments = surveys.map(({ comment }) => comment);
    for (const order of ['ctid', 'ballot_id', 'xmin::text::bigint, ctid']) {
      const rows = await test.world.sql.unsafe<{ comment: string; hasty: boolean }[]>(
        `select comment, hasty from ballots where unit_id = $1 order by ${order}`,
        [centre.unit],
      );
      expect(rows.map(({ comment }) => comment)).not.toEqual(comments);
      expect(rows.filter(({ hasty }) => hasty)).toHaveLength(SURVEYS / 3);
    }
    const [writings] = await test.world.sql<{ ballots: number }[]>`
      select count(distinct xmin::text)::int as ballots from ballots where unit_id = ${centre.unit}`;
    expect(writings).toEqual({ ballots: 1 });
  });

  it('a ballot keeps one bit of how long it took, whatever that was', async () => {
    const centre = await openCentre(test);
    const at = (seconds: number) => new Date(Date.parse('2026-03-03T09:00:00+07:00') + seconds * 1000).toISOString();
    const answers = answersOf(4);
    const taking = (seconds: number) => buildSurvey({ startedAt: at(0), finishedAt: at(seconds), answers });
    await centre.deliver([1, 7, 20, 21, 22, 60, 600].map(taking));
    const kinds = await test.world.sql<{ kind: string; count: number }[]>`
      select (to_jsonb(ballots) - 'ballot_id')::text as kind, count(*)::int from ballots
      where unit_id = ${centre.unit} group by 1 order by 2`;
    expect(kinds.map(({ count }) => count)).toEqual([3, 4]);
  });
});
