import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, Sql } from './database.ts';

/** Any number, the same in every version: two servers that start together migrate one after the other. */
const MIGRATION_LOCK = 7_306_412;

/**
 * Brings the schema up to date. Migrations are numbered SQL files, each run once in its own transaction; a file that
 * changed after it ran stops the start, because the schema would no longer be what the files say.
 * @returns the names of the migrations that ran now
 */
export async function migrate(sql: Pool, folder: string): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort();
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await transaction`create table if not exists migrations (
      name text primary key, checksum text not null, migrated_at timestamptz not null default now())`;
    const done = await transaction<{ name: string; checksum: string }[]>`select name, checksum from migrations`;
    const ran: string[] = [];
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      const earlier = done.find((one) => one.name === name);
      if (earlier !== undefined && earlier.checksum !== checksum)
        throw new Error(`migration ${name} was changed after it ran`);
      if (earlier !== undefined) continue;
      await transaction.unsafe(text);
      await transaction`insert into migrations (name, checksum) values (${name}, ${checksum})`;
      ran.push(name);
    }
    return ran;
  }) as Promise<string[]>;
}

export async function isMigrated(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ migrated: boolean }[]>`select exists (select from migrations) as migrated`;
  return row?.migrated ?? false;
}
