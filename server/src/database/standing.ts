import type { Standing } from '@hailong/shared/contract/dossiers.ts';
import type { Sql } from './database.ts';

/** What the unit's dossiers and surveys come to now. */
export async function countStanding(sql: Sql, unitId: string): Promise<Standing> {
  const [row] = await sql<Standing[]>`
    select dossiers.*, surveys.* from (
      select count(*)::int as dossiers, count(*) filter (where channel = 'in-person')::int as "inPerson",
        count(*) filter (where result_channel = 'in-person' and returned_on is not null)::int as "returnedInPerson"
      from dossiers where unit_id = ${unitId}
    ) as dossiers, (
      select count(*) filter (where dossiers.dossier_code is not null)::int as surveyed,
        count(*) filter (where dossiers.dossier_code is null)::int as pending
      from participations left join dossiers
        on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
      where participations.unit_id = ${unitId} and participations.dossier_code is not null
        and participations.outcome = 'completed' and source <> 'phone'
    ) as surveys`;
  if (row === undefined) throw new Error('a count without a row');
  return row;
}
