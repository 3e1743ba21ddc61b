import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { Sql } from './database.ts';

export async function listDossiers(
  sql: Sql,
  unitId: string,
  where: { code: string | null; after: string },
  limit: number,
): Promise<DossierReply[]> {
  return sql<DossierReply[]>`
    select ${listing(sql)}
    from dossiers
    where unit_id = ${unitId} and dossier_code > ${where.after}
      and (${where.code}::text is null or dossier_code = ${where.code})
    order by dossier_code limit ${limit}`;
}

/** Those whose code ends so, also typed without its dashes; newest received first. */
export async function findDossiersEnding(
  sql: Sql,
  unitId: string,
  ending: string,
  limit: number,
): Promise<DossierReply[]> {
  const undashed = ending.replaceAll('-', '');
  return sql<DossierReply[]>`
    select ${listing(sql)}
    from dossiers
    where unit_id = ${unitId} and (right(dossier_code, ${ending.length}) = ${ending}
      or right(replace(dossier_code, '-', ''), ${undashed.length}) = ${undashed})
    order by received_at desc, dossier_code limit ${limit}`;
}

function listing(sql: Sql) {
  return sql`
    dossier_code as code, field, procedure, channel, status, received_on as "receivedOn",
      returned_on as "returnedOn",
      exists (select from participations p where p.unit_id = dossiers.unit_id
        and p.dossier_code = dossiers.dossier_code and p.outcome = 'completed') as surveyed`;
}

/** The agency part that most of the unit's recent codes begin with, for the tablet's keypad. */
export async function findCodePrefix(sql: Sql, unitId: string): Promise<string | null> {
  const [row] = await sql<{ prefix: string }[]>`
    select substring(dossier_code from '^([0-9A-Z.]+)-[0-9]{6}-[0-9]{4,7}$') as prefix
    from (select dossier_code from dossiers where unit_id = ${unitId} order by received_on desc limit 500) as recent
    group by 1 order by count(*) desc, 1 nulls last limit 1`;
  return row?.prefix ?? null;
}
