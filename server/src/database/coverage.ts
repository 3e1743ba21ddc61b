import type { CoverageCounts } from '@hailong/shared/coverage/coverage.ts';
import type { DayCounts } from '@hailong/shared/coverage/cumulative-share.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { Sql } from './database.ts';

/** Which dossiers a basis speaks of: the channel that makes one eligible, and the day that places it in a period. */
export function basisColumns(sql: Sql, basis: Basis) {
  return basis === 'received-in-person'
    ? { channel: sql`dossiers.channel`, day: sql`dossiers.received_on` }
    : { channel: sql`dossiers.result_channel`, day: sql`dossiers.returned_on` };
}

/** Counts only: shares and verdicts are `judgeCoverage`'s. Surveys by phone are never among them: see `countByPhone`. */
export async function countCoverage(
  sql: Sql,
  unitId: string,
  { from, to }: Period,
  basis: Basis,
): Promise<CoverageCounts> {
  const { channel, day } = basisColumns(sql, basis);
  const [row] = await sql<CoverageCounts[]>`
    select
      (select count(*)::int from dossiers
        where unit_id = ${unitId} and ${channel} = 'in-person' and ${day} between ${from} and ${to}) as eligible,
      count(*) filter (where ${channel} = 'in-person')::int as surveyed,
      count(*) filter (where dossiers.dossier_code is null)::int as pending
    from participations left join dossiers
      on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
    where participations.unit_id = ${unitId} and participations.dossier_code is not null
      and participations.outcome = 'completed' and source <> 'phone' and surveyed_on between ${from} and ${to}`;
  return row ?? { eligible: 0, surveyed: 0, pending: 0 };
}

/** Completed surveys by phone, of whatever dossiers: shown apart from the share. */
export async function countByPhone(sql: Sql, unitId: string, { from, to }: Period): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from participations
    where unit_id = ${unitId} and source = 'phone' and outcome = 'completed' and surveyed_on between ${from} and ${to}`;
  return row?.count ?? 0;
}

/** Of the `surveyed` of `countCoverage`, those whose form was on paper, typed in or from a spreadsheet. */
export async function countByPaper(sql: Sql, unitId: string, { from, to }: Period, basis: Basis): Promise<number> {
  const { channel } = basisColumns(sql, basis);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from participations join dossiers
      on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
    where participations.unit_id = ${unitId} and source in ('paper', 'file') and outcome = 'completed'
      and surveyed_on between ${from} and ${to} and ${channel} = 'in-person'`;
  return row?.count ?? 0;
}

/** The eligible dossiers alone, e.g. of a whole year. */
export async function countEligible(sql: Sql, unitId: string, { from, to }: Period, basis: Basis): Promise<number> {
  const { channel, day } = basisColumns(sql, basis);
  const [row] = await sql<{ eligible: number }[]>`
    select count(*)::int as eligible from dossiers
    where unit_id = ${unitId} and ${channel} = 'in-person' and ${day} between ${from} and ${to}`;
  return row?.eligible ?? 0;
}

/** Every day of the period, in order. Sums equal `countCoverage`. */
export async function countCoverageByDay(
  sql: Sql,
  unitId: string,
  { from, to }: Period,
  basis: Basis,
): Promise<DayCounts[]> {
  const { channel, day } = basisColumns(sql, basis);
  return sql<DayCounts[]>`
    with eligible as (
      select ${day} as day, count(*)::int as count from dossiers
      where unit_id = ${unitId} and ${channel} = 'in-person' and ${day} between ${from} and ${to} group by 1
    ), surveyed as (
      select surveyed_on as day, count(*)::int as count
      from participations join dossiers
        on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
      where participations.unit_id = ${unitId} and participations.outcome = 'completed' and source <> 'phone'
        and surveyed_on between ${from} and ${to} and ${channel} = 'in-person' group by 1
    )
    select days.day::date as day, coalesce(eligible.count, 0) as eligible, coalesce(surveyed.count, 0) as surveyed
    from generate_series(${from}::date, ${to}::date, interval '1 day') as days (day)
      left join eligible on eligible.day = days.day left join surveyed on surveyed.day = days.day
    order by 1`;
}

/** The last day on which the unit has a dossier received or a survey; null when it has none. */
export async function findLastDayWithData(sql: Sql, unitId: string): Promise<string | null> {
  const [row] = await sql<{ day: string | null }[]>`
    select greatest(
      (select max(received_on) from dossiers where unit_id = ${unitId}),
      (select max(surveyed_on) from participations where unit_id = ${unitId})) as day`;
  return row?.day ?? null;
}
