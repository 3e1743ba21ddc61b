import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';

export type AnnotationKey = { unitId: string; annotationId: string };
export type AnnotationRow = { id: string; day: Day; text: string; by: string };

/** The newest day first. */
export async function listAnnotations(sql: Sql, unitId: string, limit: number): Promise<AnnotationRow[]> {
  return sql<AnnotationRow[]>`
    select annotation_id as id, day, text, made_by as by from annotations
    where unit_id = ${unitId} and removed_at is null order by day desc, made_at desc, annotation_id limit ${limit}`;
}

/** In the order of days, as they are drawn. */
export async function listAnnotationsBetween(
  sql: Sql,
  unitId: string,
  { from, to }: Period,
  limit: number,
): Promise<AnnotationRow[]> {
  return sql<AnnotationRow[]>`
    select annotation_id as id, day, text, made_by as by from annotations
    where unit_id = ${unitId} and removed_at is null and day between ${from} and ${to}
    order by day, made_at, annotation_id limit ${limit}`;
}

export async function insertAnnotation(
  sql: Sql,
  { unitId, annotationId }: AnnotationKey,
  { day, text, by }: Omit<AnnotationRow, 'id'>,
  now: Date,
): Promise<void> {
  await sql`insert into annotations (unit_id, annotation_id, day, text, made_at, made_by)
    values (${unitId}, ${annotationId}, ${day}, ${text}, ${now}, ${by})`;
}

/** Null: never made, or taken off already. */
export async function findAnnotation(sql: Sql, { unitId, annotationId }: AnnotationKey): Promise<AnnotationRow | null> {
  const [row] = await sql<AnnotationRow[]>`
    select annotation_id as id, day, text, made_by as by from annotations
    where unit_id = ${unitId} and annotation_id = ${annotationId} and removed_at is null`;
  return row ?? null;
}

/** It stays in the table, as the log says who took it off. @returns false where somebody else just did */
export async function removeAnnotation(sql: Sql, { unitId, annotationId }: AnnotationKey, now: Date): Promise<boolean> {
  const { count } = await sql`
    update annotations set removed_at = ${now}
    where unit_id = ${unitId} and annotation_id = ${annotationId} and removed_at is null`;
  return count > 0;
}
