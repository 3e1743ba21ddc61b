import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { dumpSchema } from './dump-schema.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const file = new URL('../../schema.sql', import.meta.url);
const preface = `-- What the migrations add up to, as the database describes it. Made, not written: after a new migration run
--   UPDATE_SCHEMA=1 pnpm vitest run server/src/database/dump-schema.test.ts
-- and read the difference.

`;

describe('the schema', () => {
  it('that the migrations make is the one in schema.sql', async () => {
    const schema = preface + (await dumpSchema(test.world.sql));
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(file, schema);
    expect(schema).toBe(readFileSync(file, 'utf8'));
  });

  // The units table and what has no unit yet excepted, this is what lets the data be spread over machines by unit.
  it('has primary keys that begin with the unit', async () => {
    const keys = await test.world.sql<{ table: string; first: string | null }[]>`
      select relname as "table", (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary) as first
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'`;
    expect(keys.length).toBeGreaterThan(12);
    expect(keys.filter((one) => one.first !== 'unit_id')).toEqual([]);
  });

  it('names units in every foreign key, so that no row can point into another unit', async () => {
    const keys = await test.world.sql<{ definition: string }[]>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f'`;
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter((one) => !one.definition.startsWith('FOREIGN KEY (unit_id'))).toEqual([]);
  });
});

describe('a change behind the migrations', () => {
  it.each([
    { what: 'a column', change: 'alter table ballots add column minute time' },
    { what: 'a default', change: "alter table users alter column role set default 'administrator'" },
    { what: 'a type', change: 'alter table ballots alter column levels type integer[]' },
    { what: 'a column that may be empty', change: 'alter table participations alter column surveyed_on drop not null' },
    { what: 'a constraint taken away', change: 'alter table ballots drop constraint level_impossible' },
    { what: 'an index taken away', change: 'drop index second_survey' },
    {
      what: 'an index that is no longer unique',
      change: 'drop index second_survey; create index second_survey on participations (unit_id)',
    },
    { what: 'a trigger switched off', change: 'alter table audit_log disable trigger audit_log_append_only' },
    {
      what: 'a function that does nothing',
      change: "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    },
    { what: 'a table', change: 'create table notes (unit_id text primary key)' },
  ])('shows: $what', async ({ change }) => {
    const before = await dumpSchema(test.world.sql);
    const undo = new Error('undo');
    const trial = test.world.sql.begin(async (sql) => {
      await sql.unsafe(change);
      expect(await dumpSchema(sql)).not.toBe(before);
      throw undo;
    });
    await expect(trial).rejects.toBe(undo);
    expect(await dumpSchema(test.world.sql)).toBe(before);
  });
});
