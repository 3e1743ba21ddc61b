import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { ColumnChoice } from '@hailong/shared/dossier/column-choice.ts';
import type { DossierListReading } from '@hailong/shared/dossier/list-reading.ts';
import type { LocalDateTime } from '@hailong/shared/dossier/read-local-date-time.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';
import { addSightings, settleOldImports } from './dossier-sightings.ts';
import { rememberListColumns } from './list-columns.ts';
import { lockDossiers, rebuildDossiers } from './rebuild-dossiers.ts';
import { countStanding } from './standing.ts';

const ROWS_PER_STATEMENT = 2_000;

export type DossierImport = {
  unitId: string;
  importId: string;
  fileName: string;
  source: 'file' | 'api';
  actor: string;
  at: Date;
  /** The moment the list speaks of. */
  asOf: LocalDateTime;
  /** When its file was made; null where nobody said. */
  madeAt: Date | null;
  reading: DossierListReading;
  /** What a person said the list's headers mean: remembered for the unit's next lists. */
  chosen: ColumnChoice['chosen'];
};

export type ImportOptions = {
  /** Counts exactly the same and stores nothing. */
  dryRun: boolean;
  /** Told how many of the rows are stored. */
  onStored?: (rows: number) => void;
};

/** Thrown to undo a run whose counts are all that is wanted. */
class RolledBack extends Error {}

/**
 * Stores what a list says, in one transaction, and works out the dossiers it speaks of. Lists may come in any order,
 * and one that says nothing new changes nothing: pushed by another system, it does not even stay in the history.
 */
export async function importDossiers(
  pool: Pool,
  list: DossierImport,
  { dryRun, onStored }: ImportOptions,
): Promise<DossierImportReport> {
  let report: DossierImportReport | null = null;
  try {
    await pool.begin(async (sql) => {
      await lockDossiers(sql, list.unitId);
      const before = await countStanding(sql, list.unitId);
      await insertImport(sql, list);
      const { said, ...counts } = await storeRows(sql, list, onStored);
      const after = await countStanding(sql, list.unitId);
      const kept = !dryRun && (said > 0 || list.source === 'file');
      report = { ...describe(list, counts), importId: kept ? list.importId : null, before, after };
      if (!kept) throw new RolledBack();
      await settleOldImports(sql, list.unitId);
      await rememberListColumns(sql, list.unitId, list.chosen);
      await recordImport(sql, list, report);
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (report === null) throw new Error('an import without a report');
  return report;
}

async function storeRows(
  sql: Sql,
  list: DossierImport,
  onStored?: (rows: number) => void,
): Promise<{ said: number; created: number; updated: number }> {
  const counts = { said: 0, created: 0, updated: 0 };
  const { rows } = list.reading;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const codes = await addSightings(sql, list, rows.slice(start, start + ROWS_PER_STATEMENT));
    const { created, updated } = await rebuildDossiers(sql, list.unitId, codes);
    counts.said += codes.length;
    counts.created += created;
    counts.updated += updated;
    onStored?.(Math.min(start + ROWS_PER_STATEMENT, rows.length));
  }
  return counts;
}

function describe({ reading, asOf }: DossierImport, counts: { created: number; updated: number }) {
  return {
    read: reading.read,
    ...counts,
    unchanged: reading.rows.length - counts.created - counts.updated,
    problems: reading.problems.map((one) => ({ ...one })),
    columns: { ...reading.columns },
    dropped: [...reading.dropped],
    unknown: [...reading.unknown],
    sheets: reading.sheets.map((sheet) => ({ ...sheet })),
    asOf,
  };
}

/** Its number says which import came last; the report follows once it is known. */
async function insertImport(sql: Sql, list: DossierImport): Promise<void> {
  const { unitId, importId, fileName, source, actor, at, asOf } = list;
  await sql`
    insert into dossier_imports (unit_id, import_id, number, file_name, source, actor, imported_at, as_of, report)
    select ${unitId}, ${importId}, coalesce(max(number), 0) + 1, ${fileName}, ${source}, ${actor}, ${at},
      ${asOf}::text::timestamp, '{}'
    from dossier_imports where unit_id = ${unitId}`;
}

async function recordImport(sql: Sql, list: DossierImport, report: DossierImportReport): Promise<void> {
  const { unitId, importId, fileName, source, asOf, chosen } = list;
  await sql`
    update dossier_imports set report = ${sql.json(report)} where unit_id = ${unitId} and import_id = ${importId}`;
  const { read, created, updated, unchanged, problems } = report;
  const counts = { read, created, updated, unchanged, problems: problems.length };
  const after = { fileName, source, asOf, ...counts, ...(Object.keys(chosen).length === 0 ? {} : { chosen }) };
  const entry = { unitId, actor: list.actor, action: 'dossiers.import', subject: importId, after };
  await appendAudit(sql, entry, list.at);
}
