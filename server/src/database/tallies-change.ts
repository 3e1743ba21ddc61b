import { type BallotGroup, groupColumns, groupedBy } from './ballot-groups.ts';
import type { Sql } from './database.ts';
import { countTallies, keyOf, type TallyRow, tallyRowsAbove } from './tally-rows.ts';
import { listUnitsAbove, shareUnitTree } from './unit-tree.ts';

/** Rows of one statement: some hundred kilobytes. */
const ROWS_AT_ONCE = 500;

/**
 * Lets nobody else seal, exclude or move ballots of the unit until the transaction ends. Without it a ballot that is
 * being excluded could be written anew by the nightly sealing at the same moment, and would be missed.
 */
export async function lockTallies(sql: Sql, unitId: string): Promise<void> {
  await shareUnitTree(sql);
  await sql`select from units where unit_id = ${unitId} for no key update`;
}

/** Adds ballots to the tallies of their unit and of all above it, or takes them away. Needs `lockTallies`. */
export async function changeTallies(
  sql: Sql,
  unitId: string,
  groups: Iterable<BallotGroup>,
  sign: 1 | -1,
): Promise<void> {
  const own = countTallies(unitId, groups, sign);
  if (own.length === 0) return;
  const above = await listUnitsAbove(sql, unitId);
  await addTallyRows(sql, [...own, ...above.flatMap((one) => tallyRowsAbove(own, one))]);
}

/** In the order of keys, so that two servers that meet on a unit above wait for each other and do not deadlock. */
export async function addTallyRows(sql: Sql, rows: readonly TallyRow[]): Promise<void> {
  const keyed = rows.map((row) => ({ key: keyOf(row), row })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let start = 0; start < keyed.length; start += ROWS_AT_ONCE) {
    const some = keyed.slice(start, start + ROWS_AT_ONCE).map(({ row }) => row);
    const column = <Value>(of: (row: TallyRow) => Value): Value[] => some.map(of);
    await sql`
      insert into tallies (unit_id, span, dimension, begins_on, value, questionnaire, version, ballots, modes, counts)
      select unit_id, span, dimension, begins_on, value, questionnaire, version, ballots, modes, counts
      from unnest(${column((row) => row.unitId)}::text[], ${column((row) => row.span)}::text[],
        ${column((row) => row.dimension)}::text[], ${column((row) => row.beginsOn)}::text[]::date[],
        ${column((row) => row.value)}::text[], ${column((row) => row.form.id)}::text[],
        ${column((row) => row.form.version)}::int[], ${column((row) => row.ballots)}::bigint[],
        ${column(({ modes }) => `{${modes.join()}}`)}::text[], ${column(({ counts }) => `{${counts.join()}}`)}::text[])
        with ordinality as added (unit_id, span, dimension, begins_on, value, questionnaire, version, ballots, modes,
          counts, place)
      order by place
      on conflict on constraint tallies_pkey do update set ballots = tallies.ballots + excluded.ballots,
        modes = add_counts(tallies.modes, excluded.modes), counts = add_counts(tallies.counts, excluded.counts)`;
  }
}

/**
 * Leaves ballots out of every score, or with null takes them back in; whoever calls it writes the exclusion itself and
 * the audit entry in the same transaction. Ballots of which this is so already stay as they are.
 * @returns how many ballots it changed
 */
export async function setExclusion(
  sql: Sql,
  unitId: string,
  ballotIds: readonly string[],
  exclusionId: string | null,
): Promise<number> {
  await lockTallies(sql, unitId);
  const affected = exclusionId === null ? sql`exclusion_id is not null` : sql`exclusion_id is null`;
  const groups = await sql<(BallotGroup & { tallied: boolean; count: number })[]>`
    with changed as (
      update ballots set exclusion_id = ${exclusionId}
      where unit_id = ${unitId} and ballot_id = any(${[...ballotIds]}::uuid[]) and ${affected}
      returning *
    )
    select tallied, count(*)::int as count, ${groupColumns(sql)} from changed group by tallied, ${groupedBy(sql)}`;
  const tallied = groups.filter((group) => group.tallied);
  await changeTallies(sql, unitId, tallied, exclusionId === null ? 1 : -1);
  return groups.reduce((total, { count }) => total + count, 0);
}

/**
 * Takes a unit's rows, its own and those of all below it, away from the units it stood under and adds them to those it
 * stands under now. Needs `lockUnitTree`, so that nothing is sealed meanwhile.
 */
export async function moveTallies(
  sql: Sql,
  unitId: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): Promise<void> {
  const left = before.filter((one) => !after.includes(one)).map((one) => ({ unitId: one, sign: -1 }));
  const joined = after.filter((one) => !before.includes(one)).map((one) => ({ unitId: one, sign: 1 }));
  const above = [...left, ...joined];
  if (above.length === 0) return;
  await sql`
    insert into tallies (unit_id, span, dimension, begins_on, value, questionnaire, version, ballots, modes, counts)
    select above.unit_id, span, dimension, begins_on, value, questionnaire, version, sign * ballots,
      array(select sign * count from unnest(modes::bigint[]) with ordinality as one (count, place) order by place)::text,
      array(select sign * count from unnest(counts::bigint[]) with ordinality as one (count, place) order by place)::text
    from tallies
      cross join unnest(${above.map((one) => one.unitId)}::text[], ${above.map((one) => one.sign)}::bigint[])
        as above (unit_id, sign)
    where tallies.unit_id = ${unitId} and dimension <> 'counter'
    on conflict on constraint tallies_pkey do update set ballots = tallies.ballots + excluded.ballots,
      modes = add_counts(tallies.modes, excluded.modes), counts = add_counts(tallies.counts, excluded.counts)`;
}
