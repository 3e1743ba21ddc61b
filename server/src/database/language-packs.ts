import type { LanguagePack } from '@hailong/shared/contract/kiosk.ts';
import type { Sql } from './database.ts';

export type PackRow = LanguagePack & { changedAt: Date };

/** In order of their tags. */
export async function listPacks(sql: Sql, unitId: string): Promise<PackRow[]> {
  return sql<PackRow[]>`
    select language, name, texts, changed_at as "changedAt" from language_packs
    where unit_id = ${unitId} order by language`;
}

export async function findPack(sql: Sql, unitId: string, language: string): Promise<PackRow | null> {
  const [row] = await sql<PackRow[]>`
    select language, name, texts, changed_at as "changedAt" from language_packs
    where unit_id = ${unitId} and language = ${language}`;
  return row ?? null;
}

/** One at a time for a unit until the end of the transaction: what is counted stays so until it is written. */
export async function lockSpeech(sql: Sql, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('speech'), hashtext(${unitId}))`;
}

export async function savePack(
  sql: Sql,
  unitId: string,
  { language, name, texts }: LanguagePack,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`
    insert into language_packs (unit_id, language, name, texts, changed_at, changed_by)
    values (${unitId}, ${language}, ${name}, ${sql.json(texts)}, ${now}, ${by})
    on conflict (unit_id, language) do update
      set name = excluded.name, texts = excluded.texts, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`;
}

export async function deletePack(sql: Sql, unitId: string, language: string): Promise<void> {
  await sql`delete from language_packs where unit_id = ${unitId} and language = ${language}`;
}
