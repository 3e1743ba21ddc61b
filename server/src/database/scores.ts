import type { Period } from '@hailong/shared/period/month.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import type { BallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import type { Sql } from './database.ts';
import { gatherTallies } from './tallies.ts';
import { type Pile, restOf, talliesOf } from './tally-piles.ts';
import { listBranch } from './unit-tree.ts';

type Scope = { unitId: string; period: Period; forms: readonly Questionnaire[] };

/**
 * Tallies of the ballots in scope, of the unit and all below it, one per group; without grouping one entry under the
 * key null. Groups are in order of name; what is of no group stands last, under null. By unit there is a group for each
 * unit directly below, with all below that one, and one for the unit's own ballots.
 */
export async function tallyScores(
  sql: Sql,
  { period, by, ...scope }: Scope & { by: Grouping | null },
): Promise<Map<string | null, BallotTallies>> {
  const [piles = new Map()] = await gatherTallies(sql, { ...scope, by, steps: [period] });
  const names = by === 'counter' ? await listCounterNames(sql, scope.unitId) : null;
  const groups = [...piles].filter(([group]) => group !== '');
  const named = groups.map(([group, pile]): [string | null, Pile] => [names?.get(group) ?? group, pile]);
  named.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const rest: [string | null, Pile] = [by === 'unit' ? scope.unitId : null, restOf(piles)];
  const tallies = [...named, rest].map(([group, pile]) => [group, talliesOf(pile)] as const);
  return new Map(tallies.filter(([, { forms }]) => forms.size > 0));
}

/** Tallies of the unit and all below it, for each step by itself: weeks, months, quarters, or any other periods. */
export async function tallyBySteps(
  sql: Sql,
  scope: Omit<Scope, 'period'> & { steps: readonly Period[] },
): Promise<BallotTallies[]> {
  const piles = await gatherTallies(sql, { ...scope, by: null });
  return piles.map((step) => talliesOf(step.get('')));
}

async function listCounterNames(sql: Sql, unitId: string): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }[]>`
    select counter_id as id, name from counters where unit_id = ${unitId}`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Ballots of a period, of the unit and all below it, that were left out of the scores with a reason. */
export async function countExcluded(sql: Sql, unitId: string, { from, to }: Period): Promise<number> {
  const branch = (await listBranch(sql, unitId)).map((one) => one.unitId);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ballots
    where unit_id = any(${branch}::text[]) and day between ${from} and ${to} and exclusion_id is not null`;
  return row?.count ?? 0;
}
