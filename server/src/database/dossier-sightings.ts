import type { DossierRow } from '@hailong/shared/dossier/list-reading.ts';
import type { Sql } from './database.ts';
import type { DossierImport } from './import-dossiers.ts';

/** So many of the last imports can be undone, one after the other. */
const UNDOABLE_IMPORTS = 10;

/**
 * Notes what a list says of each dossier. What an import before it said in the same words of the same or a later
 * moment is not noted again: it can never matter, since that import cannot be undone before this one. Unless another
 * list of that moment, made before this one, says something else: then this one has the last word.
 * @returns the codes of which it says something new
 */
export async function addSightings(
  sql: Sql,
  { unitId, importId, asOf, madeAt }: DossierImport,
  rows: readonly DossierRow[],
): Promise<string[]> {
  const records = rows.map(({ row: _row, ...dossier }) => dossier);
  const noted = await sql<{ code: string }[]>`
    insert into dossier_sightings (unit_id, dossier_code, import_id, as_of, made_at, raw_code, procedure, field, channel,
      online_kind, filed_at_counter, result_channel, status, received_at, due_at, finished_at, returned_at)
    select ${unitId}, code, ${importId}, ${asOf}::text::timestamp, ${madeAt}::timestamptz, "rawCode", row.procedure, row.field, row.channel,
      "onlineKind", "filedAtCounter", "resultChannel", row.status, "receivedAt", "dueAt", "finishedAt", "returnedAt"
    from jsonb_to_recordset(${sql.json(records)}) as row (
      code text, "rawCode" text, procedure text, field text, channel text, "onlineKind" text,
      "filedAtCounter" boolean, "resultChannel" text, status text, "receivedAt" timestamp, "dueAt" timestamp,
      "finishedAt" timestamp, "returnedAt" timestamp)
    where not exists (
      select from dossier_sightings as known
      where known.unit_id = ${unitId} and known.dossier_code = code and known.as_of >= ${asOf}::text::timestamp
        and (known.raw_code, known.procedure, known.field, known.channel, known.online_kind, known.filed_at_counter,
            known.result_channel, known.status, known.received_at, known.due_at, known.finished_at, known.returned_at)
          is not distinct from ("rawCode", row.procedure, row.field, row.channel, "onlineKind", "filedAtCounter",
            "resultChannel", row.status, "receivedAt", "dueAt", "finishedAt", "returnedAt")
        and (known.as_of > ${asOf}::text::timestamp or not exists (
          select from dossier_sightings as rival
          where rival.unit_id = ${unitId} and rival.dossier_code = code and rival.as_of = known.as_of
            and rival.made_at < ${madeAt}::timestamptz and rival.import_id <> known.import_id)))
    returning dossier_code as code`;
  return noted.map(({ code }) => code);
}

/** Takes back what an import said. @returns the codes it spoke of */
export async function removeSightings(sql: Sql, unitId: string, importId: string): Promise<string[]> {
  const removed = await sql<{ code: string }[]>`
    delete from dossier_sightings where unit_id = ${unitId} and import_id = ${importId}
    returning dossier_code as code`;
  return removed.map(({ code }) => code);
}

/**
 * Settles the imports that are too old to be undone. What a settled list says in the words of a list settled before
 * it, of the same or a later moment, makes the earlier note worthless: without this, daily lists of the same dossiers
 * would grow without end.
 */
export async function settleOldImports(sql: Sql, unitId: string): Promise<void> {
  const settled = await sql<{ importId: string; number: number }[]>`
    update dossier_imports set settled = true
    where unit_id = ${unitId} and not settled and number <= (
      select number from dossier_imports where unit_id = ${unitId} and undone_at is null
      order by number desc offset ${UNDOABLE_IMPORTS} limit 1)
    returning import_id as "importId", number`;
  for (const { importId, number } of settled.sort((a, b) => a.number - b.number)) {
    await sql`
      delete from dossier_sightings as earlier
      using dossier_sightings as later, dossier_imports as earlier_import
      where later.unit_id = ${unitId} and later.import_id = ${importId}
        and earlier.unit_id = ${unitId} and earlier.dossier_code = later.dossier_code
        and earlier.as_of <= later.as_of
        and (earlier.as_of < later.as_of or earlier.made_at is null or earlier.made_at <= later.made_at)
        and earlier_import.unit_id = ${unitId} and earlier_import.import_id = earlier.import_id
        and earlier_import.number < ${number}
        and (earlier.raw_code, earlier.procedure, earlier.field, earlier.channel, earlier.online_kind,
            earlier.filed_at_counter, earlier.result_channel, earlier.status, earlier.received_at, earlier.due_at,
            earlier.finished_at, earlier.returned_at)
          is not distinct from (later.raw_code, later.procedure, later.field, later.channel, later.online_kind,
            later.filed_at_counter, later.result_channel, later.status, later.received_at, later.due_at,
            later.finished_at, later.returned_at)`;
  }
}
