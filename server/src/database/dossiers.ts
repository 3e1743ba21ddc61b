import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { DossierListReading, DossierRow } from '@hailong/shared/dossier/list-reading.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';

const ROWS_PER_STATEMENT = 2_000;

export type DossierImport = {
  unitId: string;
  importId: string;
  fileName: string;
  actor: string;
  at: Date;
  reading: DossierListReading;
};

/** Thrown to undo a trial run: everything was counted exactly, and nothing stays. */
class TrialRun extends Error {}

/**
 * Stores the dossiers of a list in one transaction: new ones are created, changed ones updated, the same ones left.
 * A value that a later list leaves empty keeps what an earlier one said. `dryRun` counts the same and stores nothing.
 */
export async function importDossiers(pool: Pool, list: DossierImport, dryRun: boolean): Promise<DossierImportReport> {
  let report: DossierImportReport | null = null;
  try {
    await pool.begin(async (sql) => {
      const counts = { created: 0, updated: 0 };
      for (let start = 0; start < list.reading.rows.length; start += ROWS_PER_STATEMENT) {
        const chunk = list.reading.rows.slice(start, start + ROWS_PER_STATEMENT);
        for (const { created } of await upsertDossiers(sql, list, chunk)) counts[created ? 'created' : 'updated'] += 1;
      }
      report = describe(list.reading, counts);
      if (dryRun) throw new TrialRun();
      await recordImport(sql, list, report);
    });
  } catch (error) {
    if (!(error instanceof TrialRun)) throw error;
  }
  if (report === null) throw new Error('an import without a report');
  return report;
}

function describe(reading: DossierListReading, counts: { created: number; updated: number }): DossierImportReport {
  return {
    read: reading.read,
    ...counts,
    unchanged: reading.rows.length - counts.created - counts.updated,
    problems: reading.problems.map(({ row, code, severity, detail }) => ({ row, code, severity, detail })),
    columns: { ...reading.columns },
    dropped: [...reading.dropped],
  };
}

/** @returns one row per dossier that is new or different now */
async function upsertDossiers(
  sql: Sql,
  { unitId, importId }: DossierImport,
  rows: readonly DossierRow[],
): Promise<{ created: boolean }[]> {
  const records = rows.map(({ row: _row, ...dossier }) => dossier);
  return sql<{ created: boolean }[]>`
    insert into dossiers (unit_id, dossier_code, raw_code, procedure, field, channel, online_kind, result_channel,
      status, received_at, received_on, due_at, finished_at, returned_at, returned_on, import_id)
    select ${unitId}, code, "rawCode", procedure, field, channel, "onlineKind", "resultChannel", status,
      "receivedAt", "receivedAt"::date, "dueAt", "finishedAt", "returnedAt", "returnedAt"::date, ${importId}
    from jsonb_to_recordset(${sql.json(records)}) as row (
      code text, "rawCode" text, procedure text, field text, channel text, "onlineKind" text, "resultChannel" text,
      status text, "receivedAt" timestamp, "dueAt" timestamp, "finishedAt" timestamp, "returnedAt" timestamp)
    order by code
    on conflict (unit_id, dossier_code) do update set
      raw_code = excluded.raw_code, procedure = coalesce(excluded.procedure, dossiers.procedure),
      field = coalesce(excluded.field, dossiers.field), channel = excluded.channel,
      online_kind = coalesce(excluded.online_kind, dossiers.online_kind),
      result_channel = coalesce(excluded.result_channel, dossiers.result_channel),
      status = coalesce(excluded.status, dossiers.status),
      received_at = excluded.received_at, received_on = excluded.received_on,
      due_at = coalesce(excluded.due_at, dossiers.due_at),
      finished_at = coalesce(excluded.finished_at, dossiers.finished_at),
      returned_at = coalesce(excluded.returned_at, dossiers.returned_at),
      returned_on = coalesce(excluded.returned_on, dossiers.returned_on), import_id = excluded.import_id
    where (dossiers.raw_code, dossiers.channel, dossiers.received_at) is distinct from
        (excluded.raw_code, excluded.channel, excluded.received_at)
      or excluded.procedure <> coalesce(dossiers.procedure, '') or excluded.field <> coalesce(dossiers.field, '')
      or excluded.online_kind <> coalesce(dossiers.online_kind, '')
      or excluded.result_channel <> coalesce(dossiers.result_channel, '')
      or excluded.status <> coalesce(dossiers.status, '')
      or excluded.due_at <> coalesce(dossiers.due_at, '-infinity')
      or excluded.finished_at <> coalesce(dossiers.finished_at, '-infinity')
      or excluded.returned_at <> coalesce(dossiers.returned_at, '-infinity')
    returning xmax = 0 as created`;
}

async function recordImport(sql: Sql, list: DossierImport, report: DossierImportReport): Promise<void> {
  await sql`
    insert into dossier_imports (unit_id, import_id, file_name, actor, imported_at, report)
    values (${list.unitId}, ${list.importId}, ${list.fileName}, ${list.actor}, ${list.at}, ${sql.json(report)})`;
  const { read, created, updated, unchanged, problems } = report;
  const after = { fileName: list.fileName, read, created, updated, unchanged, problems: problems.length };
  const entry = { unitId: list.unitId, actor: list.actor, action: 'dossiers.import', subject: list.importId, after };
  await appendAudit(sql, entry, list.at);
}

export type DossierListing = {
  code: string;
  field: string | null;
  procedure: string | null;
  channel: string;
  status: string | null;
  receivedOn: string;
  returnedOn: string | null;
  surveyed: boolean;
};

export async function listDossiers(
  sql: Sql,
  unitId: string,
  where: { code: string | null; after: string },
  limit: number,
): Promise<DossierListing[]> {
  return sql<DossierListing[]>`
    select dossier_code as code, field, procedure, channel, status, received_on as "receivedOn",
      returned_on as "returnedOn",
      exists (select from participations p where p.unit_id = dossiers.unit_id
        and p.dossier_code = dossiers.dossier_code and p.outcome = 'completed') as surveyed
    from dossiers
    where unit_id = ${unitId} and dossier_code > ${where.after}
      and (${where.code}::text is null or dossier_code = ${where.code})
    order by dossier_code limit ${limit}`;
}

/** The agency part that most of the unit's recent codes begin with, for the tablet's keypad. */
export async function findCodePrefix(sql: Sql, unitId: string): Promise<string | null> {
  const [row] = await sql<{ prefix: string }[]>`
    select substring(dossier_code from '^([0-9A-Z.]+)-[0-9]{6}-[0-9]{4,7}$') as prefix
    from (select dossier_code from dossiers where unit_id = ${unitId} order by received_on desc limit 500) as recent
    group by 1 order by count(*) desc, 1 nulls last limit 1`;
  return row?.prefix ?? null;
}
