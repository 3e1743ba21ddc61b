import type { Period } from '@hailong/shared/period/month.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Sql } from './database.ts';
import { listBranch } from './unit-tree.ts';

/** What one person answered; `form` is the place in the forms asked for. */
export type AnsweredLevels = { form: number; levels: (number | null)[] };

type Scope = {
  unitId: string;
  period: Period;
  forms: readonly Questionnaire[];
  /** 1 for every ballot; less: those whose id, which is random, lies in the first part of all ids. */
  share: number;
};

/**
 * What persons answered together, of the unit and all below it; ballots left out of the scores are left out. In the
 * order of ids: random, and the same each time.
 */
export async function listAnsweredLevels(sql: Sql, { unitId, period, forms, share }: Scope): Promise<AnsweredLevels[]> {
  const branch = (await listBranch(sql, unitId)).map((one) => one.unitId);
  const part = share >= 1 ? sql`` : sql`and ballot_id < ${firstIdBeyond(share)}::uuid`;
  return sql<AnsweredLevels[]>`
    select form::int - 1 as form, levels
    from ballots join unnest(${forms.map(({ id }) => id)}::text[], ${forms.map(({ version }) => version)}::int[])
      with ordinality as asked (questionnaire, version, form) using (questionnaire, version)
    where unit_id = any(${branch}::text[]) and day between ${period.from} and ${period.to}
      and exclusion_id is null ${part}
    order by ballot_id`;
}

/** 1/8 → `20000000-0000-…`. */
function firstIdBeyond(share: number): string {
  const first = Math.floor(share * 2 ** 32);
  return `${first.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000`;
}
