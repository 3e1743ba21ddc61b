import type { OpenItem } from '@hailong/shared/attention/open-items.ts';
import type { AttentionItem } from '@hailong/shared/contract/attention.ts';
import type { Sql } from './database.ts';

export type StoredItem = OpenItem & { item: AttentionItem };
type Key = Pick<OpenItem, 'code' | 'subject'>;

/** What was announced and not yet taken back. */
export async function listOpenItems(sql: Sql, unitId: string): Promise<StoredItem[]> {
  const rows = await sql<(Key & { item: AttentionItem; absentSince: Date | null })[]>`
    select code, subject, item, absent_since as "absentSince" from attention_items
    where unit_id = ${unitId} order by since, code, subject`;
  return rows.map(({ absentSince, ...row }) => ({ ...row, absentSinceMs: absentSince?.getTime() ?? null }));
}

export async function insertOpenItem(sql: Sql, unitId: string, item: AttentionItem, now: Date): Promise<void> {
  await sql`
    insert into attention_items (unit_id, code, subject, item, since)
    values (${unitId}, ${item.code}, ${item.subject}, ${sql.json(item as never)}, ${now})`;
}

/** Null: it is found again. */
export async function markAbsent(sql: Sql, unitId: string, { code, subject }: Key, since: Date | null): Promise<void> {
  await sql`update attention_items set absent_since = ${since}
    where unit_id = ${unitId} and code = ${code} and subject = ${subject}`;
}

export async function deleteOpenItem(sql: Sql, unitId: string, { code, subject }: Key): Promise<void> {
  await sql`delete from attention_items where unit_id = ${unitId} and code = ${code} and subject = ${subject}`;
}

/** When nobody is told any more: whoever is told next begins with what is true then. */
export async function forgetOpenItems(sql: Sql, unitId: string): Promise<void> {
  await sql`delete from attention_items where unit_id = ${unitId}`;
}
