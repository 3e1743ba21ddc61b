import type { Sql } from './database.ts';

export type ParkedRow = {
  id: string;
  problem: string;
  detail: string;
  dossierCode: string | null;
  counter: string | null;
  receivedAt: Date;
};

/** Newest first. `after`: the last one of the page before. */
export async function listParked(sql: Sql, unitId: string, after: string | null, limit: number): Promise<ParkedRow[]> {
  return sql<ParkedRow[]>`
    select submission_id as id, problem, detail, dossier_code as "dossierCode", counters.name as counter,
      received_at as "receivedAt"
    from parked_submissions parked left join counters using (unit_id, counter_id)
    where unit_id = ${unitId} and (${after}::uuid is null or (received_at, submission_id) < (
      select received_at, submission_id from parked_submissions
      where unit_id = ${unitId} and submission_id = ${after}::uuid))
    order by received_at desc, submission_id desc limit ${limit}`;
}

export async function countParkedSurveys(sql: Sql, unitId: string): Promise<{ total: number; secondSurveys: number }> {
  const [row] = await sql<{ total: number; secondSurveys: number }[]>`
    select count(*)::int as total, count(*) filter (where problem = 'second-survey')::int as "secondSurveys"
    from parked_submissions where unit_id = ${unitId}`;
  return row ?? { total: 0, secondSurveys: 0 };
}
