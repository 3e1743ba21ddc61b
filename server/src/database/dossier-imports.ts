import type { UndoneImport } from '@hailong/shared/contract/dossiers.ts';
import { problem } from '@hailong/shared/problem.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';
import { removeSightings } from './dossier-sightings.ts';
import { lockDossiers, rebuildDossiers } from './rebuild-dossiers.ts';
import { countStanding } from './standing.ts';

export type PastImportRow = {
  importId: string;
  number: number;
  fileName: string;
  source: 'file' | 'api';
  actor: string;
  importedAt: Date;
  asOf: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  problems: number;
  undoneAt: Date | null;
  undoneBy: string | null;
  undoable: boolean;
};

/** Newest first. */
export async function listImports(sql: Sql, unitId: string, before: number, limit: number): Promise<PastImportRow[]> {
  return sql<PastImportRow[]>`
    select import_id as "importId", number, file_name as "fileName", source, actor, imported_at as "importedAt",
      to_char(as_of, 'YYYY-MM-DD"T"HH24:MI:SS') as "asOf", coalesce((report->>'read')::int, 0) as read,
      coalesce((report->>'created')::int, 0) as created, coalesce((report->>'updated')::int, 0) as updated,
      coalesce((report->>'unchanged')::int, 0) as unchanged,
      coalesce(jsonb_array_length(report->'problems'), 0) as problems,
      undone_at as "undoneAt", undone_by as "undoneBy",
      not settled and undone_at is null and number = (
        select max(number) from dossier_imports where unit_id = ${unitId} and undone_at is null) as undoable
    from dossier_imports where unit_id = ${unitId} and number < ${before} order by number desc limit ${limit}`;
}

export type Undo = { unitId: string; importId: string; actor: string; at: Date };

/** Takes the last import back: the dossiers are as they would be without it. Its line in the history stays. */
export async function undoImport(pool: Pool, undo: Undo): Promise<UndoneImport> {
  const { unitId, importId, actor, at } = undo;
  return pool.begin(async (sql) => {
    await lockDossiers(sql, unitId);
    const fileName = await requireLast(sql, undo);
    const before = await countStanding(sql, unitId);
    const codes = await removeSightings(sql, unitId, importId);
    const { removed, updated } = await rebuildDossiers(sql, unitId, codes);
    await sql`
      update dossier_imports set undone_at = ${at}, undone_by = ${actor}
      where unit_id = ${unitId} and import_id = ${importId}`;
    const undone = { removed, changed: updated, before, after: await countStanding(sql, unitId) };
    const entry = { unitId, actor, action: 'dossiers.undo-import', subject: importId };
    await appendAudit(sql, { ...entry, before: { fileName, ...before }, after: undone.after }, at);
    return undone;
  }) as Promise<UndoneImport>;
}

/** @returns its file name */
async function requireLast(sql: Sql, { unitId, importId }: Undo): Promise<string> {
  const [wanted] = await sql<{ undone: boolean; settled: boolean }[]>`
    select undone_at is not null as undone, settled from dossier_imports
    where unit_id = ${unitId} and import_id::text = ${importId}`;
  if (wanted === undefined || wanted.undone) throw problem('not-found', importId.slice(0, 60));
  const [last] = await sql<{ importId: string; fileName: string }[]>`
    select import_id as "importId", file_name as "fileName" from dossier_imports
    where unit_id = ${unitId} and undone_at is null order by number desc limit 1`;
  if (last === undefined || last.importId !== importId || wanted.settled) {
    throw problem('import-not-last', last?.fileName ?? '');
  }
  return last.fileName;
}
