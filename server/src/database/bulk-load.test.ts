import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { loadInBulk } from './bulk-load.ts';
import { dumpSchema } from './dump-schema.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

it('a row that does not fit leaves nothing behind, and every key and index where it was', async () => {
  const { sql } = test.world;
  const schema = await dumpSchema(sql);
  const kind = inject('postgresUrl') === null ? 'embedded' : 'postgres';
  const table = { name: 'counters', columns: ['unit_id', 'counter_id', 'name'] };
  const loading = loadInBulk(sql, { tables: ['dossier_sightings'], kind, told: () => {} }, async ({ append }) => {
    const sightings = { name: 'dossier_sightings', columns: ['unit_id', 'import_id'] };
    await append(sightings, Buffer.from('here\tno uuid\n'));
    await append(table, Buffer.from('here\tq1\tQuầy 1\n'));
  });
  await expect(loading).rejects.toThrow();
  expect(await dumpSchema(sql)).toBe(schema);
  expect(await sql`select from counters`).toHaveLength(0);
});
