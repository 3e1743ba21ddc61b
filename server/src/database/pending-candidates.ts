import type { Sql } from './database.ts';

export type CandidateRow = {
  submissionId: string;
  code: string;
  field: string | null;
  receivedOn: string;
  returnedOn: string | null;
};

/** Results are handed over within weeks; a slip in both parts of a code is only looked for among dossiers of this time. */
const DAYS_BACK = 120;

/**
 * Dossiers without a counted survey whose code has enough in common with a typed one to be worth comparing; how near
 * they are is `likelyCodes`'s to say. Agency – day – number: one slip leaves two of the three as they are, and so do
 * two in one part. Of two slips in two parts one half of the day and one half of the number stay. A code that was not
 * typed in three parts (a dash missing) is looked for by its last four characters. Each of the four looks is a join on
 * equal text, so 100 codes against 50,000 dossiers stay a matter of milliseconds.
 */
export async function listCandidates(
  sql: Sql,
  unitId: string,
  typed: readonly { submissionId: string; dossierCode: string; surveyedOn: string }[],
): Promise<CandidateRow[]> {
  if (typed.length === 0) return [];
  const ids = typed.map((one) => one.submissionId);
  const codes = typed.map((one) => one.dossierCode);
  const days = typed.map((one) => one.surveyedOn);
  return sql<CandidateRow[]>`
    with wanted as materialized (
      select id, code, surveyed_on, split_part(code, '-', 1) as agency, split_part(code, '-', 2) as day,
        split_part(code, '-', 3) as number, code !~ '^[^-]+-[0-9]{6}-[^-]+$' as odd
      from unnest(${ids}::uuid[], ${codes}::text[], ${days}::date[]) as typed (id, code, surveyed_on)
    ), listed as materialized (
      select dossier_code as code, received_on, split_part(dossier_code, '-', 1) as agency,
        split_part(dossier_code, '-', 2) as day, split_part(dossier_code, '-', 3) as number
      from dossiers where unit_id = ${unitId}
    ), alike as (
      select wanted.id, listed.code from wanted join listed on listed.number = wanted.number
        where listed.agency = wanted.agency or listed.day = wanted.day
      union
      select wanted.id, listed.code from wanted join listed on listed.day = wanted.day and listed.agency = wanted.agency
      union
      select wanted.id, listed.code from wanted
        join listed on listed.agency = wanted.agency and left(listed.day, 4) = left(wanted.day, 4)
        where (left(listed.number, 2) = left(wanted.number, 2) or right(listed.number, 2) = right(wanted.number, 2))
          and received_on between surveyed_on - ${DAYS_BACK}::int and surveyed_on
      union
      select wanted.id, listed.code from wanted
        join listed on listed.agency = wanted.agency and right(listed.day, 2) = right(wanted.day, 2)
        where (left(listed.number, 2) = left(wanted.number, 2) or right(listed.number, 2) = right(wanted.number, 2))
          and received_on between surveyed_on - ${DAYS_BACK}::int and surveyed_on
      union
      select wanted.id, listed.code from wanted join listed on right(listed.code, 4) = right(wanted.code, 4)
        where odd and received_on between surveyed_on - ${DAYS_BACK}::int and surveyed_on
    )
    select alike.id as "submissionId", code, field, received_on as "receivedOn", returned_on as "returnedOn"
    from alike join lateral (
      select field, received_on, returned_on from dossiers where unit_id = ${unitId} and dossier_code = code limit 1
    ) as dossier on true
    where (select submission_id from participations p
      where p.unit_id = ${unitId} and p.dossier_code = code and p.outcome = 'completed' limit 1) is null`;
}
