import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { RawBallot } from '@hailong/shared/scoring/tally-ballots.ts';
import { basisColumns } from './coverage.ts';
import type { Sql } from './database.ts';

type Scope = { unitIds: readonly string[]; period: Period };

/** Dossiers of the period by how they were handed in, of every channel; null: not known. */
export async function countDossiersByChannel(
  sql: Sql,
  { unitIds, period, basis }: Scope & { basis: Basis },
): Promise<{ group: string | null; dossiers: number }[]> {
  const { day } = basisColumns(sql, basis);
  return sql<{ group: string | null; dossiers: number }[]>`
    select channel as "group", count(*)::int as dossiers from dossiers
    where unit_id = any(${unitIds}::text[]) and ${day} between ${period.from} and ${period.to}
    group by 1 order by 1 nulls last`;
}

/** Answers by phone, of which there are few, with their field: to take them out of the counts of all answers. */
export async function listPhoneBallots(
  sql: Sql,
  { unitIds, period, forms }: Scope & { forms: readonly Questionnaire[] },
): Promise<(RawBallot & { field: string | null })[]> {
  const rows = await sql<{ field: string | null; form: number; levels: (number | null)[] }[]>`
    select field, form::int, levels
    from ballots join unnest(${forms.map(({ id }) => id)}::text[], ${forms.map(({ version }) => version)}::int[])
      with ordinality as asked (questionnaire, version, form) using (questionnaire, version)
    where unit_id = any(${unitIds}::text[]) and day between ${period.from} and ${period.to}
      and mode = 'phone' and exclusion_id is null`;
  return rows.flatMap(({ field, form, levels }) => {
    const questionnaire = forms[form - 1];
    return questionnaire === undefined ? [] : [{ field, questionnaire, mode: 'phone', levels }];
  });
}
