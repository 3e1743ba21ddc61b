import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';
import { storeForms } from './store-forms.ts';
import type { ArrivedSubmission, Refusal } from './submissions.ts';
import { isTransient } from './translate-error.ts';

const FORMS_PER_STATEMENT = 400;

export type RowForm = { row: number; arrived: ArrivedSubmission };

export type BallotImport = {
  unitId: string;
  importId: string;
  fileName: string;
  sha256: string;
  actor: string;
  at: Date;
  questionnaire: string;
  /** Rows of the file, those that were refused before they came here among them. */
  read: number;
  forms: readonly RowForm[];
};

type Outcome = {
  stored: number;
  alreadyStored: number;
  refused: { row: number; refusal: Refusal }[];
  /** Null where nothing was stored. */
  importId: string | null;
};

/** Thrown to undo a run whose counts are all that is wanted. */
class RolledBack extends Error {}

/**
 * Stores the forms of a spreadsheet in one transaction: all that can be taken, or nothing. `dryRun` counts exactly the
 * same and stores nothing; neither does a file that holds nothing new.
 */
export async function importBallots(pool: Pool, list: BallotImport, options: { dryRun: boolean }): Promise<Outcome> {
  try {
    return await importOnce(pool, list, options);
  } catch (error) {
    // It met a tablet on the same dossiers; the database ended one of the two for the other's sake.
    if (isTransient(error)) return importOnce(pool, list, options);
    throw error;
  }
}

async function importOnce(pool: Pool, list: BallotImport, { dryRun }: { dryRun: boolean }): Promise<Outcome> {
  let outcome: Outcome | null = null;
  try {
    await pool.begin(async (sql) => {
      // Of two who send the same file at the same moment the second finds what the first stored.
      await sql`select pg_advisory_xact_lock(hashtext('ballot-imports'), hashtext(${list.unitId}))`;
      const counts = await storeAll(sql, list.forms);
      const isKept = !dryRun && counts.stored > 0;
      outcome = { ...counts, importId: isKept ? await recordImport(sql, list, counts) : null };
      if (!isKept) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (outcome === null) throw new Error('an import without an outcome');
  return outcome;
}

type Counts = Omit<Outcome, 'importId'>;

async function storeAll(sql: Sql, forms: readonly RowForm[]): Promise<Counts> {
  const counts: Counts = { stored: 0, alreadyStored: 0, refused: [] };
  for (let start = 0; start < forms.length; start += FORMS_PER_STATEMENT) {
    const chunk = forms.slice(start, start + FORMS_PER_STATEMENT);
    const results = await storeForms(
      sql,
      chunk.map(({ arrived }) => arrived),
    );
    for (const [index, result] of results.entries()) {
      if (result.outcome === 'refused') counts.refused.push({ row: chunk[index]?.row ?? 0, refusal: result.refusal });
      else if (result.outcome === 'stored') counts.stored += 1;
      else counts.alreadyStored += 1;
    }
  }
  return counts;
}

/** The very same file may have more to give later, when a counter it names was added: it stays one import. */
async function recordImport(sql: Sql, list: BallotImport, { stored, refused }: Counts): Promise<string> {
  const { unitId, fileName, sha256, actor, at, questionnaire, read, forms } = list;
  const problems = read - forms.length + refused.length;
  const report = { read, stored, problems, questionnaire };
  const [row] = await sql<{ importId: string }[]>`
    insert into ballot_imports (unit_id, import_id, file_name, sha256, actor, imported_at, report)
    values (${unitId}, ${list.importId}, ${fileName}, ${sha256}, ${actor}, ${at}, ${sql.json(report)})
    on conflict on constraint ballots_imported_already do update set actor = excluded.actor,
      imported_at = excluded.imported_at, report = excluded.report || jsonb_build_object('stored',
        (ballot_imports.report->>'stored')::int + (excluded.report->>'stored')::int)
    returning import_id as "importId"`;
  if (row === undefined) throw new Error('an import without a record');
  const entry = { unitId, actor, action: 'paper.import', subject: row.importId, after: { fileName, ...report } };
  await appendAudit(sql, entry, at);
  return row.importId;
}

export type PastBallotImport = {
  importId: string;
  fileName: string;
  importedAt: Date;
  actor: string;
  stored: number;
  questionnaire: string;
};

/** Newest first. */
export async function listBallotImports(sql: Sql, unitId: string, limit: number): Promise<PastBallotImport[]> {
  return sql<PastBallotImport[]>`
    select import_id as "importId", file_name as "fileName", imported_at as "importedAt", actor,
      (report->>'stored')::int as stored, report->>'questionnaire' as questionnaire
    from ballot_imports where unit_id = ${unitId} order by imported_at desc, import_id limit ${limit}`;
}
