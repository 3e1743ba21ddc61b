import type { Writable } from 'node:stream';
import type { Pool, Sql } from './database.ts';

export type BulkTable = { name: string; columns: readonly string[] };

/** `rows` as PostgreSQL's COPY reads them: cells parted by a tab, `\N` for null, a line end behind each row. */
export type Bulk = { sql: Sql; append: (table: BulkTable, rows: Buffer) => Promise<void> };

type Guard = { table: string; name: string; definition: string; kind: 'p' | 'u' | 'f' | 'index' };

/**
 * Fills empty tables in one transaction: all of it is there afterwards, or nothing. On a PostgreSQL keys and indexes
 * are taken off and built after the load, as the catalogue describes them, and rows are written frozen, so that nothing
 * has to rewrite them later. Other connections cannot read the tables meanwhile.
 * @param tables must be empty, and nothing may refer to them
 * @param told after each key and index
 */
export async function loadInBulk<Result>(
  pool: Pool,
  { tables, kind, told }: { tables: readonly string[]; kind: 'embedded' | 'postgres'; told: (what: string) => void },
  fill: (bulk: Bulk) => Promise<Result>,
): Promise<Result> {
  const result = await pool.begin(async (sql) => {
    if (kind === 'embedded') return fill({ sql, append: (table, rows) => insertRows(sql, table, rows) });
    await useMuchMemory(sql);
    const guards = await takeOffGuards(sql, tables);
    const filled = await fill({ sql, append: (table, rows) => copyRows(sql, table, rows) });
    await putOnGuards(sql, guards, told);
    await sql`analyze`;
    return filled;
  });
  return result as Result;
}

/** For this transaction only. Losing it in a power cut is no loss: it is all or nothing. */
async function useMuchMemory(sql: Sql): Promise<void> {
  await sql`set local synchronous_commit = off`;
  await sql`set local maintenance_work_mem = '512MB'`;
  await sql`set local work_mem = '256MB'`;
}

async function takeOffGuards(sql: Sql, tables: readonly string[]): Promise<Guard[]> {
  await sql`truncate ${sql(tables as string[])}`;
  const guards = await sql<Guard[]>`
    with loaded as (select unnest(${tables as string[]}::text[])::regclass as oid)
    select conrelid::regclass::text as "table", quote_ident(conname) as name, contype::text as kind,
      pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint where contype in ('p', 'u', 'f') and conrelid in (select oid from loaded)
    union all
    select indrelid::regclass::text, indexrelid::regclass::text, 'index', pg_get_indexdef(indexrelid)
    from pg_index where indrelid in (select oid from loaded)
      and not exists (select from pg_constraint where conindid = indexrelid and conrelid = indrelid)`;
  for (const { table, name, kind } of guards) {
    await sql.unsafe(kind === 'index' ? `drop index ${name}` : `alter table ${table} drop constraint ${name}`);
  }
  return guards;
}

/** Keys first, references last: those look their rows up by the keys. */
async function putOnGuards(sql: Sql, guards: readonly Guard[], told: (what: string) => void): Promise<void> {
  const order = ['p', 'u', 'index', 'f'];
  for (const guard of guards.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const { table, name, definition } = guard;
    await sql.unsafe(guard.kind === 'index' ? definition : `alter table ${table} add constraint ${name} ${definition}`);
    told(name);
  }
}

async function copyRows(sql: Sql, { name, columns }: BulkTable, rows: Buffer): Promise<void> {
  const copy: Writable = await sql`
    copy ${sql(name)} (${sql(columns as string[])}) from stdin with (freeze)`.writable();
  const failed = new Promise<never>((_, reject) => copy.once('error', reject));
  failed.catch(() => {});
  await Promise.race([failed, new Promise((resolve) => copy.write(rows, resolve))]);
  copy.end();
  await new Promise(setImmediate);
  // The client forgets an error that comes after the last byte; the next statement then finds the transaction aborted.
  await Promise.race([failed, sql`select 1`]);
}

const ROWS_PER_INSERT = 500;

/** COPY does not pass to the embedded database. */
async function insertRows(sql: Sql, { name, columns }: BulkTable, rows: Buffer): Promise<void> {
  const lines = rows.toString().split('\n').slice(0, -1);
  for (let start = 0; start < lines.length; start += ROWS_PER_INSERT) {
    const values = lines.slice(start, start + ROWS_PER_INSERT).map((line) => {
      const cells = line.split('\t').map((cell) => (cell === '\\N' ? 'null' : `'${cell.replaceAll("'", "''")}'`));
      return `(${cells.join(',')})`;
    });
    await sql.unsafe(`insert into ${name} (${columns.join(',')}) values ${values.join(',')}`);
  }
}
