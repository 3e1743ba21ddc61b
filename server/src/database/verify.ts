import type { Sql } from './database.ts';
import { settledDossiers } from './rebuild-dossiers.ts';

/** Days on which a unit's participations and ballots differ in number. */
export async function findUnbalancedDays(sql: Sql, unitId: string): Promise<{ day: string; detail: string }[]> {
  return sql<{ day: string; detail: string }[]>`
    select day, coalesce(p.count, 0) || ' participations, ' || coalesce(b.count, 0) || ' ballots' as detail
    from (select surveyed_on as day, count(*) from participations where unit_id = ${unitId} group by 1) as p
      full join (select day, count(*) from ballots where unit_id = ${unitId} group by 1) as b using (day)
    where p.count is distinct from b.count order by day`;
}

/** Parked surveys and parked ballots must be as many. */
export async function countParked(sql: Sql, unitId: string): Promise<{ submissions: number; ballots: number }> {
  const [row] = await sql<{ submissions: number; ballots: number }[]>`
    select (select count(*)::int from parked_submissions where unit_id = ${unitId}) as submissions,
      (select count(*)::int from parked_ballots where unit_id = ${unitId}) as ballots`;
  return row ?? { submissions: 0, ballots: 0 };
}

/** Dossiers with more than one counted survey. */
export async function findSurveyedTwice(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select dossier_code as code from participations
    where unit_id = ${unitId} and outcome = 'completed' and dossier_code is not null
    group by 1 having count(*) > 1 order by 1 limit 20`;
  return rows.map((row) => row.code);
}

/** Surveys that are both stored and parked. */
export async function findStoredAndParked(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select submission_id as id from participations join parked_submissions using (unit_id, submission_id)
    where unit_id = ${unitId} order by 1 limit 20`;
  return rows.map((row) => row.id);
}

/** Dossiers that are not what lists and the return desk say of them, missing ones and ones too many among them. */
export async function findUnfoundedDossiers(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    with wanted as materialized (
      select distinct dossier_code as code from dossier_sightings where unit_id = ${unitId}
    ), ${settledDossiers(sql, unitId)}, stored as materialized (
      select * from dossiers where unit_id = ${unitId}
    )
    select coalesce(settled.dossier_code, stored.dossier_code) as code
    from settled full join stored on stored.dossier_code = settled.dossier_code
    where (stored.raw_code, stored.procedure, stored.field, stored.channel, stored.online_kind,
        stored.filed_at_counter, stored.result_channel, stored.status, stored.received_at, stored.received_on,
        stored.due_at, stored.finished_at, stored.returned_at, stored.returned_on)
      is distinct from (settled.raw_code, settled.procedure, settled.field, settled.channel, settled.online_kind,
        settled.filed_at_counter, settled.result_channel, settled.status, settled.received_at,
        settled.received_at::date, settled.due_at, settled.finished_at, settled.returned_at,
        settled.returned_at::date)
    order by 1 limit 20`;
  return rows.map((row) => row.code);
}

/** Dossiers that have not exactly one invitation in force with one return in force. */
export async function findUnequalReturns(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select code from (
      select dossier_code as code, 1 as returned, 0 as invited from dossier_returns
      where unit_id = ${unitId} and undone_at is null
      union all
      select dossier_code, 0, 1 from invitations where unit_id = ${unitId} and withdrawn_at is null
    ) as in_force
    group by code having sum(returned) <> 1 or sum(invited) <> 1 order by code limit 20`;
  return rows.map((row) => row.code);
}
