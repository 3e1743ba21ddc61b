import type { Grouping } from '@hailong/shared/contract/scores.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { answerPlaces, pooledFactors } from '@hailong/shared/questionnaire/answer-places.ts';
import { asksInTurn } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import {
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  type LevelCounts,
  mergeCriterionTallies,
  type PooledTally,
} from '@hailong/shared/scoring/tally.ts';
import {
  type BallotTallies,
  emptyBallotTallies,
  mergeBallotTallies,
  type RawBallot,
} from '@hailong/shared/scoring/tally-ballots.ts';
import type { Sql } from './database.ts';

type Scope = { unitId: string; period: Period; forms: readonly Questionnaire[] };
type GroupedScope = Scope & { by: Grouping | null };

/** Every row says of which group and which form it is; `form` counts from 1. */
type Of = { group: string | null; form: number };
type BallotRow = Of & { mode: string; count: number };
type LevelRow = Of & { position: number; counts: LevelCounts; notApplicable: number };
type PersonRow = Of & Omit<PooledTally, 'counts' | 'notApplicable' | 'personsAskedAll'> & { factor: string | null };
type Rows = { ballots: BallotRow[]; levels: LevelRow[]; persons: PersonRow[] };

/**
 * Tallies of the ballots in scope, one per group; without grouping one entry under the key null. Three passes over the
 * ballots, however many forms they answer.
 */
export async function tallyScores(sql: Sql, scope: GroupedScope): Promise<Map<string | null, BallotTallies>> {
  const rows = {
    ballots: await countBallots(sql, scope),
    levels: await countLevels(sql, scope),
    persons: await sumPersons(sql, scope),
  };
  const groups = new Set(rows.ballots.map(({ group }) => group));
  return new Map(
    [...groups].map((group) => [
      group,
      assemble(
        scope.forms,
        rowsOf(rows, (row) => row.group === group),
      ),
    ]),
  );
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

/** Ballots in scope with the number of their form: everything below groups by numbers, which is cheap, not by names. */
function inScope(sql: Sql, { unitId, period, forms }: Scope) {
  return sql`
    ballots join unnest(${forms.map(({ id }) => id)}::text[], ${forms.map(({ version }) => version)}::int[])
        with ordinality as asked (questionnaire, version, form) using (questionnaire, version)
      where ballots.unit_id = ${unitId} and day between ${period.from} and ${period.to}`;
}

async function countBallots(sql: Sql, scope: GroupedScope): Promise<BallotRow[]> {
  return sql<BallotRow[]>`
    select ${groupColumn(sql, scope.by)} as "group", form::int, mode, count(*)::int as count
    from ${inScope(sql, scope)} group by 1, 2, 3 order by 1 nulls last`;
}

async function countLevels(sql: Sql, scope: GroupedScope): Promise<LevelRow[]> {
  return sql<LevelRow[]>`
    select "group", form::int, position::int,
      array[count(*) filter (where level = 1), count(*) filter (where level = 2), count(*) filter (where level = 3),
        count(*) filter (where level = 4), count(*) filter (where level = 5)]::int[] as counts,
      count(*) filter (where level = 0)::int as "notApplicable"
    from (select ${groupColumn(sql, scope.by)} as "group", form, levels from ${inScope(sql, scope)}) as given
      cross join unnest(levels) with ordinality as answer (level, position)
    group by 1, 2, 3`;
}

/**
 * What the intervals of pooled scores need: sums over persons, per factor and (factor null) over all criteria. Each
 * ballot is summed up by itself: grouping all answers by ballot takes a fifth longer.
 */
async function sumPersons(sql: Sql, scope: GroupedScope): Promise<PersonRow[]> {
  // Factors of all forms one after the other; a form's begin behind those of the forms before it.
  const factors = scope.forms.flatMap((form) => answerPlaces(form).map(({ factor }) => factor));
  const begins = scope.forms.map((_, index) =>
    scope.forms.slice(0, index).reduce((total, form) => total + answerPlaces(form).length, 0),
  );
  return sql<PersonRow[]>`
    with given as (
      select ${groupColumn(sql, scope.by)} as grp, form, (${begins}::int[])[form] as begin, levels
      from ${inScope(sql, scope)}
    ), person as (
      select grp, form, own.* from given cross join lateral (
        select factor, count(*) as answered, count(*) filter (where level >= 4) as satisfied,
          sum(level) as sum
        from (select (${factors}::text[])[begin + position] as factor, level
          from unnest(levels) with ordinality as answer (level, position) where level > 0) as answers
        where factor is not null
        group by grouping sets ((factor), ())
      ) as own where answered > 0
    )
    select grp as "group", form::int, factor, count(*)::int as persons,
      sum(answered * answered)::float8 as "sumAnsweredSquared",
      sum(satisfied * satisfied)::float8 as "sumSatisfiedSquared",
      sum(answered * satisfied)::float8 as "sumProducts",
      sum(sum * sum)::float8 as "sumLevelsSquared",
      sum(answered * sum)::float8 as "sumLevelProducts"
    from person group by 1, 2, 3`;
}

function rowsOf({ ballots, levels, persons }: Rows, belongs: (row: Of) => boolean): Rows {
  return { ballots: ballots.filter(belongs), levels: levels.filter(belongs), persons: persons.filter(belongs) };
}

/** Ballots of different forms are of different persons, so their tallies merge. */
function assemble(forms: readonly Questionnaire[], rows: Rows): BallotTallies {
  return forms
    .map((form, index) =>
      tallyForm(
        form,
        rowsOf(rows, (row) => row.form === index + 1),
      ),
    )
    .reduce(mergeBallotTallies, emptyBallotTallies);
}

function tallyForm(form: Questionnaire, { ballots, levels, persons }: Rows): BallotTallies {
  if (ballots.length === 0) return emptyBallotTallies;
  const places = answerPlaces(form);
  const questions = new Map<string, CriterionTally>();
  for (const { position, counts, notApplicable } of levels) {
    const place = places[position - 1];
    if (place !== undefined) questions.set(place.id, { counts, notApplicable });
  }
  const pool = (factor: string | null): PooledTally => {
    const below = places.filter((one) => one.factor !== null && (factor === null || one.factor === factor));
    const { persons: count, ...sums } = persons.find((one) => one.factor === factor) ?? emptyPooledTally;
    return {
      sumAnsweredSquared: sums.sumAnsweredSquared,
      sumSatisfiedSquared: sums.sumSatisfiedSquared,
      sumProducts: sums.sumProducts,
      sumLevelsSquared: sums.sumLevelsSquared,
      sumLevelProducts: sums.sumLevelProducts,
      persons: count,
      personsAskedAll: asksInTurn(form) ? 0 : count,
      ...below
        .map(({ id }) => questions.get(id) ?? emptyCriterionTally)
        .reduce(mergeCriterionTallies, emptyCriterionTally),
    };
  };
  return {
    forms: new Map([[form, ballots.reduce((total, { count }) => total + count, 0)]]),
    modes: new Map(ballots.map(({ mode, count }) => [mode, count])),
    overall: pool(null),
    factors: new Map(pooledFactors(form).map(({ id }) => [id, pool(id)])),
    questions,
  };
}

/** Every ballot in scope as it lies there, for the slow count that `verify` compares with. */
export async function listRawBallots(sql: Sql, scope: Scope): Promise<RawBallot[]> {
  const rows = await sql<(Pick<Of, 'form'> & Pick<RawBallot, 'mode' | 'levels'>)[]>`
    select form::int, mode, levels from ${inScope(sql, scope)}`;
  return rows.flatMap(({ form, mode, levels }) => {
    const questionnaire = scope.forms[form - 1];
    return questionnaire === undefined ? [] : [{ questionnaire, mode, levels }];
  });
}

/** Ballots of a period that were left out of the scores with a reason. */
export async function countExcluded(sql: Sql, unitId: string, { from, to }: Period): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ballots
    where unit_id = ${unitId} and day between ${from} and ${to} and exclusion_id is not null`;
  return row?.count ?? 0;
}
