import type { Period } from '@hailong/shared/period/month.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import { type BallotTallies, type RawBallot, tallyBallots } from '@hailong/shared/scoring/tally-ballots.ts';
import type { Sql } from '../database/database.ts';

type Scope = { units: readonly string[]; period: Period };

/** Answers to each question by level, 0 is not applicable: a plain GROUP BY over all ballots. */
export async function countPlainly(sql: Sql, { units, period: { from, to } }: Scope, form: Questionnaire) {
  return sql<{ position: number; level: number; count: number }[]>`
    select position::int, level::int, count(*)::int as count
    from ballots cross join unnest(levels) with ordinality as answer (level, position)
    where unit_id = any(${[...units]}::text[]) and day between ${from} and ${to} and exclusion_id is null
      and questionnaire = ${form.id} and version = ${form.version} and level is not null
    group by 1, 2 order by 1, 2`;
}

/** Tallies by group, counted ballot by ballot; null is unknown. By unit: the id of the ballot's own unit. */
export async function tallyPlainly(
  sql: Sql,
  { units, period: { from, to }, by }: Scope & { by: Grouping | null },
): Promise<Map<string | null, BallotTallies>> {
  const rows = await sql<{ group: string | null; id: string; version: number; mode: string; levels: number[] }[]>`
    select ${groupColumn(sql, by)} as "group", questionnaire as id, version, mode, levels from ballots
    where unit_id = any(${[...units]}::text[]) and day between ${from} and ${to} and exclusion_id is null`;
  const groups = new Map<string | null, RawBallot[]>();
  for (const { group, id, version, mode, levels } of rows) {
    const questionnaire = findQuestionnaire(id, version);
    if (questionnaire === null) throw new Error(id);
    const key = group === '' ? null : group;
    groups.set(key, [...(groups.get(key) ?? []), { questionnaire, mode, levels }]);
  }
  return new Map([...groups].map(([group, ballots]) => [group, tallyBallots(ballots)]));
}

function groupColumn(sql: Sql, by: Grouping | null) {
  if (by === null) return sql`null::text`;
  if (by === 'age' || by === 'gender') return sql`demographics->>${by}::text`;
  if (by === 'unit') return sql`unit_id`;
  if (by !== 'counter') return sql`${sql(by)}`;
  return sql`(select name from counters c where c.unit_id = ballots.unit_id and c.counter_id = ballots.counter_id)`;
}
