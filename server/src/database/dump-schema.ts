import type { Sql } from './database.ts';

/** Not part of the schema that migrations make: their own register, and the start-up test of the disk. */
const outside = ['migrations', 'durability_probe'];

type Statement = { statement: string };

/**
 * The schema as the database itself describes it, as SQL in a fixed order, so that two databases can be compared by
 * text: tables with their columns and constraints, then indexes, functions and triggers.
 */
export async function dumpSchema(sql: Sql): Promise<string> {
  const parts = [await dumpTables(sql), await dumpIndexes(sql), await dumpFunctions(sql), await dumpTriggers(sql)];
  return `${parts.flat().join('\n\n')}\n`;
}

async function dumpTables(sql: Sql): Promise<string[]> {
  const tables = await sql<{ name: string; columns: string[]; constraints: string[] }[]>`
    select relname as name,
      array(
        select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
          || case when attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = tables.oid and attnum > 0 and not attisdropped
        order by attnum) as columns,
      array(
        -- PostgreSQL 18 lists "not null" (contype n) among the constraints too; the columns say it in every version.
        select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where conrelid = tables.oid and contype <> 'n'
        order by conname collate "C") as constraints
    from pg_class as tables
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all (${outside})
    order by relname collate "C"`;
  return tables.map(({ name, columns, constraints }) => {
    const lines = [...columns, ...constraints].map((line) => `  ${line}`);
    return `create table ${name} (\n${lines.join(',\n')}\n);`;
  });
}

/** Indexes behind a constraint are named with it already. */
async function dumpIndexes(sql: Sql): Promise<string[]> {
  const rows = await sql<Statement[]>`
    select pg_get_indexdef(indexrelid) || ';' as statement
    from pg_index join pg_class as tables on tables.oid = indrelid
    where relnamespace = 'public'::regnamespace and relname <> all (${outside})
      and not exists (select from pg_constraint where conindid = indexrelid and conrelid = indrelid)
    order by indexrelid::regclass::text collate "C"`;
  return rows.map((row) => row.statement);
}

async function dumpFunctions(sql: Sql): Promise<string[]> {
  const rows = await sql<Statement[]>`
    select rtrim(pg_get_functiondef(pg_proc.oid), E' \n') || ';' as statement
    from pg_proc where pronamespace = 'public'::regnamespace
    order by pg_proc.oid::regprocedure::text collate "C"`;
  return rows.map((row) => row.statement);
}

/** With its state: a guard that was switched off is not the guard of the schema. */
async function dumpTriggers(sql: Sql): Promise<string[]> {
  const rows = await sql<Statement[]>`
    select pg_get_triggerdef(pg_trigger.oid) || ';'
      || case when tgenabled = 'O' then '' else ' -- state ' || tgenabled::text end as statement
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'public'::regnamespace and not tgisinternal
    order by tgname collate "C"`;
  return rows.map((row) => row.statement);
}
