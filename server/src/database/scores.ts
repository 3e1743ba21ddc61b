import type { Grouping } from '@hailong/shared/contract/scores.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { criteriaOf, factorsOf, type Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { BallotTallies } from '@hailong/shared/scoring/summarise-ballots.ts';
import {
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  type LevelCounts,
  mergeCriterionTallies,
  type PooledTally,
} from '@hailong/shared/scoring/tally.ts';
import type { Sql } from './database.ts';

type Scope = { unitId: string; period: Period; questionnaire: Questionnaire; by: Grouping | null };
type LevelRow = { group: string | null; position: number; counts: number[]; notApplicable: number };
type PersonRow = {
  group: string | null;
  factor: string | null;
  persons: number;
  sumAnsweredSquared: number;
  sumSatisfiedSquared: number;
  sumProducts: number;
};

/** Tallies of the ballots in scope, one per group; without grouping one entry under the key null. */
export async function tallyScores(sql: Sql, scope: Scope): Promise<Map<string | null, BallotTallies>> {
  const [ballots, levels, persons] = [
    await countBallots(sql, scope),
    await countLevels(sql, scope),
    await sumPersons(sql, scope),
  ];
  const groups = new Map<string | null, BallotTallies>();
  for (const { group, count } of ballots) {
    const own = levels.filter((row) => row.group === group);
    groups.set(
      group,
      assemble(
        scope.questionnaire,
        count,
        own,
        persons.filter((row) => row.group === group),
      ),
    );
  }
  return groups;
}

function groupColumn(sql: Sql, by: Grouping | null) {
  if (by === 'field') return sql`field`;
  if (by === 'channel') return sql`channel`;
  if (by === 'counter') {
    return sql`(select name from counters
      where counters.unit_id = ballots.unit_id and counters.counter_id = ballots.counter_id)`;
  }
  return sql`null::text`;
}

function inScope(sql: Sql, { unitId, period, questionnaire }: Scope) {
  return sql`ballots.unit_id = ${unitId} and day between ${period.from} and ${period.to}
    and questionnaire = ${questionnaire.id} and version = ${questionnaire.version}`;
}

async function countBallots(sql: Sql, scope: Scope): Promise<{ group: string | null; count: number }[]> {
  return sql<{ group: string | null; count: number }[]>`
    select ${groupColumn(sql, scope.by)} as "group", count(*)::int as count
    from ballots where ${inScope(sql, scope)} group by 1 order by 1 nulls last`;
}

async function countLevels(sql: Sql, scope: Scope): Promise<LevelRow[]> {
  return sql<LevelRow[]>`
    select ${groupColumn(sql, scope.by)} as "group", position::int,
      array[count(*) filter (where level = 1), count(*) filter (where level = 2), count(*) filter (where level = 3),
        count(*) filter (where level = 4), count(*) filter (where level = 5)]::int[] as counts,
      count(*) filter (where level = 0)::int as "notApplicable"
    from ballots cross join unnest(levels) with ordinality as answer (level, position)
    where ${inScope(sql, scope)} group by 1, 2`;
}

/** What the intervals of pooled scores need: sums over persons, per factor and (factor null) over everything. */
async function sumPersons(sql: Sql, scope: Scope): Promise<PersonRow[]> {
  const factors = factorsOf(scope.questionnaire).flatMap((factor) => factor.criteria.map(() => factor.id));
  return sql<PersonRow[]>`
    with answers as (
      select ballot_id, ${groupColumn(sql, scope.by)} as grp, (${factors}::text[])[position] as factor, level
      from ballots cross join unnest(levels) with ordinality as answer (level, position)
      where ${inScope(sql, scope)} and level > 0
    ), person as (
      select grp, factor, count(*) as answered, count(*) filter (where level >= 4) as satisfied
      from answers group by grouping sets ((ballot_id, grp, factor), (ballot_id, grp))
    )
    select grp as "group", factor, count(*)::int as persons,
      sum(answered * answered)::float8 as "sumAnsweredSquared",
      sum(satisfied * satisfied)::float8 as "sumSatisfiedSquared",
      sum(answered * satisfied)::float8 as "sumProducts"
    from person group by 1, 2`;
}

function assemble(
  questionnaire: Questionnaire,
  ballots: number,
  levels: LevelRow[],
  persons: PersonRow[],
): BallotTallies {
  const criteria = new Map<string, CriterionTally>();
  for (const [index, { id }] of criteriaOf(questionnaire).entries()) {
    const row = levels.find((one) => one.position === index + 1);
    if (row !== undefined) {
      criteria.set(id, { counts: row.counts as unknown as LevelCounts, notApplicable: row.notApplicable });
    }
  }
  const pool = (factor: string | null, ids: string[]): PooledTally => {
    const merged = ids
      .map((id) => criteria.get(id) ?? emptyCriterionTally)
      .reduce(mergeCriterionTallies, emptyCriterionTally);
    const {
      group: _group,
      factor: _factor,
      ...sums
    } = persons.find((one) => one.factor === factor) ?? {
      ...emptyPooledTally,
      group: null,
      factor,
    };
    return { ...sums, ...merged };
  };
  const factors = new Map(
    factorsOf(questionnaire).map(
      (factor) =>
        [
          factor.id,
          pool(
            factor.id,
            factor.criteria.map(({ id }) => id),
          ),
        ] as const,
    ),
  );
  return {
    ballots,
    criteria,
    factors,
    overall: pool(
      null,
      criteriaOf(questionnaire).map(({ id }) => id),
    ),
  };
}

/** Raw levels of every ballot in scope, for the slow count that `verify` compares with. */
export async function listLevels(sql: Sql, scope: Scope): Promise<(number | null)[][]> {
  const rows = await sql<{ levels: (number | null)[] }[]>`
    select levels from ballots where ${inScope(sql, scope)}`;
  return rows.map((row) => row.levels);
}
