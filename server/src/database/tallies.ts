import { coverPeriod, type Span } from '@hailong/shared/period/cover-period.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import { packedLevels } from './ballot-groups.ts';
import type { Sql } from './database.ts';
import { createPiles, type Piles, type RawRow, type StoredRow } from './tally-piles.ts';
import { listBranch } from './unit-tree.ts';

export type Asked = {
  unitId: string;
  /** Each a period of its own; they may overlap. */
  steps: readonly Period[];
  forms: readonly Questionnaire[];
  by: Grouping | null;
};

type Branch = Awaited<ReturnType<typeof listBranch>>;
/** Stored rows of whole spans, and days that have to be counted ballot by ballot. */
type Cut = Period & { step: number };
type Whole = { step: number; span: Span; from: string; to: string };

/**
 * Counts the ballots of a unit and all below it, each step by itself: from `tallies` where half-months or weeks lie
 * wholly in the step, from the ballots themselves on the days that are cut and where they are not tallied yet. Both
 * must be of one moment: call it inside `atOneMoment`.
 */
export async function gatherTallies(sql: Sql, asked: Asked): Promise<Piles[]> {
  const branch = await listBranch(sql, asked.unitId);
  const wholes: Whole[] = [];
  const cuts: Cut[] = [];
  for (const [step, period] of asked.steps.entries()) {
    // Weeks are kept for everything alone.
    const isWhole = asked.by === null || asked.by === 'unit';
    const { span, whole, cuts: own } = coverPeriod(period, isWhole ? ['half-month', 'week'] : ['half-month']);
    if (whole !== null) wholes.push({ step, span, ...whole });
    cuts.push(...own.map((cut) => ({ step, ...cut })));
  }
  const piles = createPiles(asked, branch);
  for (const row of await readStored(sql, asked, branch, wholes)) piles.addStored(row);
  for (const row of await readRaw(sql, asked, branch, cuts)) piles.addRaw(row);
  return piles.steps;
}

function askedForms(sql: Sql, forms: readonly Questionnaire[]) {
  return sql`unnest(${forms.map(({ id }) => id)}::text[], ${forms.map(({ version }) => version)}::int[])
    with ordinality as asked (questionnaire, version, form)`;
}

async function readStored(sql: Sql, asked: Asked, branch: Branch, wholes: readonly Whole[]): Promise<StoredRow[]> {
  if (wholes.length === 0) return [];
  const { unitId, by, forms } = asked;
  const tops = branch.filter((one) => one.top === one.unitId).map((one) => one.unitId);
  const units = by === 'unit' ? [unitId, ...tops] : [unitId];
  const dimensions = by === null || by === 'unit' ? [''] : ['', by];
  return sql<StoredRow[]>`
    select step, case when unit_id = ${unitId} then value else unit_id end as "group", form::int, modes, counts
    from unnest(${wholes.map(({ step }) => step)}::int[], ${wholes.map(({ span }) => span)}::text[],
        ${wholes.map(({ from }) => from)}::text[]::date[], ${wholes.map(({ to }) => to)}::text[]::date[])
        as whole (step, span, first, last)
      join tallies using (span)
      join ${askedForms(sql, forms)} using (questionnaire, version)
    where unit_id = any(${units}::text[]) and dimension = any(${dimensions}::text[])
      and begins_on between first and last and ballots > 0`;
}

/** Ballots that are not tallied yet belong to every step that holds their day; those of a cut to its step. */
async function readRaw(sql: Sql, asked: Asked, branch: Branch, cuts: readonly Cut[]): Promise<RawRow[]> {
  const { steps, forms } = asked;
  const [first] = steps.map(({ from }) => from).toSorted();
  const last = steps
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const own = sql`unit_id = any(${branch.map((one) => one.unitId)}::text[]) and exclusion_id is null`;
  const parts = cuts.map(
    ({ step, from, to }) => sql`
      union all
      select ${step}::int, ballots.* from ballots where ${own} and tallied and day between ${from} and ${to}`,
  );
  return sql<RawRow[]>`
    select step, day, ${groupColumn(sql, asked)} as "group", form::int, mode, ${packedLevels(sql)} as levels
    from (
      select null::int as step, ballots.* from ballots
      where ${own} and not tallied and day between ${first} and ${last}
      ${parts.reduce((all, part) => sql`${all} ${part}`, sql``)}
    ) as counted join ${askedForms(sql, forms)} using (questionnaire, version)
    group by 1, 2, 3, 4, 5`;
}

/** Counters are those of the unit itself; the groups of `unit` are found from it. */
function groupColumn(sql: Sql, { unitId, by }: Asked) {
  if (by === null) return sql`''`;
  const columns = {
    field: sql`coalesce(field, '')`,
    counter: sql`case when unit_id = ${unitId} then coalesce(counter_id, '') else '' end`,
    channel: sql`coalesce(channel, '')`,
    language: sql`language`,
    mode: sql`mode`,
    age: sql`coalesce(demographics->>'age', '')`,
    gender: sql`coalesce(demographics->>'gender', '')`,
    unit: sql`unit_id`,
  };
  return columns[by];
}
