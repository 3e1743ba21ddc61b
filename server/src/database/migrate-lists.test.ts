import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestPlace, programFiles } from '../testing/open-test-world.ts';
import { type Database, openPostgres } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { migrate } from './migrate.ts';
import { rebuildDossiers } from './rebuild-dossiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-lists-'));
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

it('dossiers of before are as the lists that brought them said', async () => {
  const { sql } = database;
  for (const name of readdirSync(migrations).filter((one) => one < '0004')) {
    copyFileSync(join(migrations, name), join(folder, name));
  }
  await migrate(sql, folder);
  await sql.unsafe(`
    insert into units values ('u', 'Xã', 'commune', null, 'UBND', 'Trung tâm', now());
    insert into dossier_imports values
      ('u', '00000000-0000-4000-8000-000000000002', 'b.csv', 'operator', '2026-02-02T00:00:00Z', '{}'),
      ('u', '00000000-0000-4000-8000-000000000001', 'a.csv', 'operator', '2026-01-20T00:00:00Z', '{}'),
      ('u', '00000000-0000-4000-8000-000000000003', 'c.csv', 'operator', '2026-02-03T00:00:00Z', '{}');
    insert into dossiers (unit_id, dossier_code, raw_code, channel, status, received_at, received_on, returned_at,
      returned_on, import_id) values
      ('u', 'H1', 'h1', 'in-person', 'returned', '2026-01-05 08:00', '2026-01-05', '2026-01-09 10:00', '2026-01-09',
        '00000000-0000-4000-8000-000000000001'),
      ('u', 'H2', 'H2', 'online', null, '2026-01-06 08:00', '2026-01-06', '2062-01-09', '2062-01-09',
        '00000000-0000-4000-8000-000000000002')`);
  const dossiers = () => sql`
    select dossier_code, raw_code, channel, status, received_on, returned_on from dossiers order by dossier_code`;
  const before = await dossiers();
  await migrate(sql, migrations);
  const imports = await sql`
    select number, file_name as name, source, to_char(as_of, 'YYYY-MM-DD HH24:MI') as moment
    from dossier_imports order by number`;
  expect([...imports]).toEqual([
    { number: 1, name: 'a.csv', source: 'file', moment: '2026-01-09 10:00' },
    { number: 2, name: 'b.csv', source: 'file', moment: '2026-01-06 08:00' },
    { number: 3, name: 'c.csv', source: 'file', moment: '2026-02-03 07:00' },
  ]);
  expect(await rebuildDossiers(sql, 'u', ['H1', 'H2', 'H3'])).toEqual({ created: 0, updated: 0, removed: 0 });
  expect([...(await dossiers())]).toEqual([...before]);
});
