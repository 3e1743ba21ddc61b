import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counterForms as forms } from '@hailong/shared/questionnaire/catalogue.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyUnit } from '../figures/verify-figures.ts';
import { makeTestPlace, programFiles } from '../testing/open-test-world.ts';
import { tallyPlainly } from '../testing/plain-scores.ts';
import { atOneMoment } from './at-one-moment.ts';
import { type Database, openPostgres } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { migrate } from './migrate.ts';
import { tallyScores } from './scores.ts';
import { sealBallots } from './seal-ballots.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-tallies-'));
const migrations = fileURLToPath(programFiles.migrations);
let database: Database;
let place: Awaited<ReturnType<typeof makeTestPlace>>;

beforeAll(async () => {
  place = await makeTestPlace();
  const { databaseUrl } = place;
  database = databaseUrl === null ? await openEmbedded(join(folder, 'data')) : await openPostgres(databaseUrl);
});
afterAll(async () => {
  await database.close();
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('ballots that were sealed before there were tallies are in every figure, and in the tallies after a night', async () => {
  const { sql } = database;
  for (const name of readdirSync(migrations).filter((one) => one < '0013')) {
    copyFileSync(join(migrations, name), join(folder, name));
  }
  await migrate(sql, folder);
  await sql.unsafe(`
    insert into units (unit_id, name, level, authority, centre, created_at)
      values ('u', 'Xã', 'commune', 'UBND', 'Trung tâm', now());
    insert into counters values ('u', 'q', 'Quầy 1');
    insert into ballots (unit_id, day, questionnaire, version, counter_id, field, language, mode, levels, sealed)
      select 'u', date '2026-01-01' + n, 'sipas-service', 1, case when n % 8 > 0 then 'q' end, 'Đất đai', 'vi',
        case when n % 8 > 0 then 'self' else 'phone' end, array_fill((1 + n % 5)::smallint, array[16]), n < 30
      from generate_series(1, 40) as n;
    insert into participations (unit_id, submission_id, source, device_id, counter_id, outcome, finished_at, surveyed_on,
        clock, received_at)
      select 'u', gen_random_uuid(), case when n % 8 > 0 then 'tablet' else 'phone' end,
        case when n % 8 > 0 then 'd' end, case when n % 8 > 0 then 'q' end, 'completed', now(),
        date '2026-01-01' + n, 'right', now()
      from generate_series(1, 40) as n;
    insert into parked_submissions (unit_id, submission_id, problem, detail, received_at)
      values ('u', gen_random_uuid(), 'questionnaire-unknown', 'x v9', now());
    insert into parked_ballots (unit_id, parked_on, problem, body) values ('u', '2026-01-09', 'questionnaire-unknown', '{}');
    select append_audit('u', now(), 'server', 'ballots.seal', '2026-01-31', null,
      (select jsonb_build_object('count', count(*), 'digest', sum(ballot_digest(ballots))::text)
        from ballots where sealed))`);
  await migrate(sql, migrations);
  const { ballot_id: known } = (await sql`select ballot_id from ballots where day = '2026-01-05'`)[0] ?? {};

  const expectEqual = () =>
    atOneMoment(sql, async (moment) => {
      for (const by of [null, 'field', 'counter', 'mode'] as const) {
        const period = { from: '2026-01-01', to: '2026-02-28' };
        const counted = await tallyScores(moment, { unitId: 'u', period, forms, by });
        expect(counted).toEqual(await tallyPlainly(moment, { units: ['u'], period, by }));
      }
    });
  await expectEqual();
  const expectSound = async () => expect((await verifyUnit(sql, 'u')).filter(({ ok }) => !ok)).toEqual([]);
  await expectSound();
  // Only what is sealed now is noted in the audit log again; what was sealed keeps its id.
  expect(await sealBallots(sql, 'u', { before: '2026-03-01', at: new Date('2026-03-01T00:00:00Z') })).toBe(11);
  expect(await sql`select from ballots where not tallied or not sealed`).toHaveLength(0);
  expect(await sql`select from ballots where ballot_id = ${known}`).toHaveLength(1);
  await expectEqual();
  await expectSound();
});
