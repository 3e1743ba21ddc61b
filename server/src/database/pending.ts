import type { Sql } from './database.ts';

export type PendingRow = { submissionId: string; dossierCode: string; counter: string | null; surveyedOn: string };
export type PendingCursor = { surveyedOn: string; submissionId: string };

/**
 * Surveys that would count if a list knew their dossier: finished ones whose code is in no list of the unit. The same
 * rows as `countCoverage` calls pending. A broken-off one never counts for the share and waits for nobody. Each look-up
 * is for one row (`limit 1`): joined as sets, a database that has not counted its tables yet reads them whole for each.
 */
function isPending(sql: Sql, unitId: string) {
  return sql`p.unit_id = ${unitId} and p.outcome = 'completed' and p.source <> 'phone' and p.dossier_code is not null
    and (select dossier_code from dossiers where dossiers.unit_id = p.unit_id
      and dossiers.dossier_code = p.dossier_code limit 1) is null`;
}

/** Oldest first. */
export async function listPending(
  sql: Sql,
  unitId: string,
  after: PendingCursor | null,
  limit: number,
): Promise<PendingRow[]> {
  const { surveyedOn, submissionId } = after ?? {
    surveyedOn: '0001-01-01',
    submissionId: '00000000-0000-0000-0000-000000000000',
  };
  return sql<PendingRow[]>`
    select submission_id as "submissionId", dossier_code as "dossierCode", counters.name as counter,
      surveyed_on as "surveyedOn"
    from participations p
      left join counters on counters.unit_id = p.unit_id and counters.counter_id = p.counter_id
    where ${isPending(sql, unitId)} and (surveyed_on, submission_id) > (${surveyedOn}::date, ${submissionId}::uuid)
    order by surveyed_on, submission_id limit ${limit}`;
}

export async function countPending(sql: Sql, unitId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from participations p where ${isPending(sql, unitId)}`;
  return row?.count ?? 0;
}

/** A survey as a decision about it finds it. `listed`: its code is in a list of the unit, so it counts by itself. */
export type SurveyToMatch = {
  outcome: string;
  dossierCode: string | null;
  /** What the tablet sent, where a person has decided. */
  typedCode: string | null;
  decided: boolean;
  listed: boolean;
};

/**
 * Held until the transaction ends: of two people who decide at the same moment the second sees what the first did. Null
 * for a survey by phone: its dossier was not typed, it is the one whose link it came by.
 */
export async function lockSurvey(sql: Sql, unitId: string, submissionId: string): Promise<SurveyToMatch | null> {
  // Two statements: waiting for the lock, the first one would still see the survey's row anew and its dossier as before.
  const [row] = await sql<Omit<SurveyToMatch, 'listed'>[]>`
    select outcome, dossier_code as "dossierCode", typed_code as "typedCode", matched_at is not null as decided
    from participations
    where unit_id = ${unitId} and submission_id = ${submissionId} and source <> 'phone' for update`;
  if (row === undefined) return null;
  return { ...row, listed: row.dossierCode !== null && (await isListed(sql, unitId, row.dossierCode)) };
}

export async function isListed(sql: Sql, unitId: string, dossierCode: string): Promise<boolean> {
  const rows = await sql`select 1 from dossiers where unit_id = ${unitId} and dossier_code = ${dossierCode}`;
  return rows.length > 0;
}

/** By whom a survey was given to a dossier, and what the tablet had sent; null: by nobody, it is as it came. */
export type Decision = { typedCode: string | null; by: string; at: Date } | null;

/** @returns false where the dossier has another counted survey */
export async function matchSurvey(
  sql: Sql,
  key: { unitId: string; submissionId: string },
  dossierCode: string | null,
  decision: Decision,
): Promise<boolean> {
  try {
    await sql`
      update participations set dossier_code = ${dossierCode}, typed_code = ${decision?.typedCode ?? null},
        matched_by = ${decision?.by ?? null}, matched_at = ${decision?.at ?? null}
      where unit_id = ${key.unitId} and submission_id = ${key.submissionId}`;
    return true;
  } catch (error) {
    if ((error as { constraint_name?: unknown }).constraint_name === 'second_survey') return false;
    throw error;
  }
}

type MatchedRow = {
  submissionId: string;
  typedCode: string | null;
  dossierCode: string | null;
  matchedBy: string;
  matchedAt: Date;
};

/** What people decided, newest first. */
export async function listMatched(sql: Sql, unitId: string, limit: number): Promise<MatchedRow[]> {
  return sql<MatchedRow[]>`
    select submission_id as "submissionId", typed_code as "typedCode", dossier_code as "dossierCode",
      matched_by as "matchedBy", matched_at as "matchedAt"
    from participations where unit_id = ${unitId} and matched_at is not null
    order by matched_at desc, submission_id limit ${limit}`;
}
