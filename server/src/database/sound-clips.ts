import type { ClipEntry } from '@hailong/shared/contract/kiosk.ts';
import type { Sql } from './database.ts';

export type ClipKey = { unitId: string; language: string; name: string };
/** A clip without its sound. */
export type ClipRow = ClipEntry & { mediaType: string; recordedAt: Date };
export type NewClip = { sha256: string; mediaType: string; bytes: Buffer; by: string };

function columns(sql: Sql) {
  return sql`language, name, sha256, octet_length(bytes) as bytes, media_type as "mediaType",
    recorded_at as "recordedAt"`;
}

export async function listClips(sql: Sql, unitId: string): Promise<ClipRow[]> {
  return sql<ClipRow[]>`
    select ${columns(sql)} from sound_clips where unit_id = ${unitId} order by language, name`;
}

export async function findClip(sql: Sql, { unitId, language, name }: ClipKey): Promise<ClipRow | null> {
  const [row] = await sql<ClipRow[]>`
    select ${columns(sql)} from sound_clips
    where unit_id = ${unitId} and language = ${language} and name = ${name}`;
  return row ?? null;
}

export type Sound = { sha256: string; mediaType: string; bytes: Buffer };

export async function readSound(sql: Sql, { unitId, language, name }: ClipKey): Promise<Sound | null> {
  const [row] = await sql<Sound[]>`
    select sha256, media_type as "mediaType", bytes from sound_clips
    where unit_id = ${unitId} and language = ${language} and name = ${name}`;
  return row ?? null;
}

export async function countClips(sql: Sql, unitId: string): Promise<number> {
  const [row] = await sql<{ clips: number }[]>`
    select count(*)::int as clips from sound_clips where unit_id = ${unitId}`;
  return row?.clips ?? 0;
}

export async function saveClip(sql: Sql, { unitId, language, name }: ClipKey, clip: NewClip, now: Date): Promise<void> {
  await sql`
    insert into sound_clips (unit_id, language, name, sha256, media_type, bytes, recorded_at, recorded_by)
    values (${unitId}, ${language}, ${name}, ${clip.sha256}, ${clip.mediaType}, ${clip.bytes}, ${now}, ${clip.by})
    on conflict (unit_id, language, name) do update
      set sha256 = excluded.sha256, media_type = excluded.media_type, bytes = excluded.bytes,
        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`;
}

export async function deleteClip(sql: Sql, { unitId, language, name }: ClipKey): Promise<void> {
  await sql`delete from sound_clips where unit_id = ${unitId} and language = ${language} and name = ${name}`;
}

/** @returns how many there were */
export async function deleteClipsOfLanguage(sql: Sql, unitId: string, language: string): Promise<number> {
  const rows = await sql`delete from sound_clips where unit_id = ${unitId} and language = ${language} returning name`;
  return rows.length;
}
