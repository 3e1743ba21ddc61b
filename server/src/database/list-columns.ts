import type { ColumnChoice } from '@hailong/shared/dossier/column-choice.ts';
import { headerKey } from '@hailong/shared/dossier/header-key.ts';
import type { OurColumn } from '@hailong/shared/dossier/list-reading.ts';
import type { Sql } from './database.ts';

/** What the unit's headers mean, by `headerKey`. */
export async function readListColumns(sql: Sql, unitId: string): Promise<ColumnChoice['remembered']> {
  return Object.fromEntries((await findListColumns(sql, unitId)).map((row) => [headerKey(row.header), row.column]));
}

/** By their names in the lists, in order of our columns. */
export async function findListColumns(sql: Sql, unitId: string): Promise<{ header: string; column: OurColumn }[]> {
  return sql<{ header: string; column: OurColumn }[]>`
    select header, our_column as "column" from list_columns where unit_id = ${unitId} order by our_column, header`;
}

/** A header means one thing; several headers may mean the same, in lists of several makers. */
export async function rememberListColumns(sql: Sql, unitId: string, chosen: ColumnChoice['chosen']): Promise<void> {
  for (const [column, header] of Object.entries(chosen)) {
    await sql`
      insert into list_columns (unit_id, header_folded, header, our_column)
      values (${unitId}, ${headerKey(header)}, ${header.normalize('NFC')}, ${column})
      on conflict (unit_id, header_folded) do update set header = excluded.header, our_column = excluded.our_column`;
  }
}

/** @returns what it meant; null where nothing was known of it */
export async function forgetListColumn(sql: Sql, unitId: string, header: string): Promise<OurColumn | null> {
  const [row] = await sql<{ column: OurColumn }[]>`
    delete from list_columns where unit_id = ${unitId} and header_folded = ${headerKey(header)}
    returning our_column as "column"`;
  return row?.column ?? null;
}
