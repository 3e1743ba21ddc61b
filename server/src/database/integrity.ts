import type { CounterBallots, DayCounts, TabletDay } from '@hailong/shared/integrity/facts.ts';
import type { Cell } from '@hailong/shared/integrity/place-ballots.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';

type Scope = { unitId: string; period: Period };

/** How many levels a ballot gives, and whether they are all the same. */
function givenLevels(sql: Sql) {
  return sql`lateral (select count(*)::int as answered, min(level) = max(level) as alike
    from unnest(levels) as level where level > 0) as given`;
}

/**
 * What the ballots of each counter carry themselves, of days that are over and not left out.
 * @param fewest with fewer answers one level for all of them is not remarkable
 */
export async function countCounterBallots(
  sql: Sql,
  { unitId, period: { from, to } }: Scope,
  fewest: number,
): Promise<CounterBallots[]> {
  return sql<CounterBallots[]>`
    select counters.name as counter, count(*)::int as ballots, count(hasty)::int as measured,
      count(*) filter (where hasty)::int as hasty, count(*) filter (where answered >= ${fewest})::int as long,
      count(*) filter (where answered >= ${fewest} and alike)::int as "sameLevel",
      count(*) filter (where mode in ('self', 'assisted'))::int as "atTablet",
      count(*) filter (where mode = 'assisted')::int as assisted
    from ballots join counters using (unit_id, counter_id) cross join ${givenLevels(sql)}
    where unit_id = ${unitId} and day between ${from} and ${to} and sealed and exclusion_id is null
    group by 1 order by 1`;
}

/** When the surveys of each tablet ended, by participations, where a clock told. Nothing here knows of answers. */
export async function listTabletDays(sql: Sql, { unitId, period: { from, to } }: Scope): Promise<TabletDay[]> {
  return sql<TabletDay[]>`
    select counters.name as counter, device_id as tablet, surveyed_on as day,
      array_agg(((extract(epoch from finished_at)::bigint + 7 * 3600) % 86400) / 60.0
        order by finished_at)::float8[] as minutes
    from participations join counters using (unit_id, counter_id)
    where unit_id = ${unitId} and surveyed_on between ${from} and ${to} and source = 'tablet' and clock <> 'uncertain'
    group by 1, 2, 3 order by 3, 1, 2`;
}

/** Days on which the two halves differ in number, of all there are: left out or not, sealed or not. */
export async function listUnequalDays(sql: Sql, { unitId, period: { from, to } }: Scope): Promise<DayCounts[]> {
  return sql<DayCounts[]>`
    select day, sum(ballots)::int as ballots, sum(participations)::int as participations
    from (
      select day, count(*) as ballots, 0 as participations from ballots
      where unit_id = ${unitId} and day between ${from} and ${to} group by 1
      union all
      select surveyed_on, 0, count(*) from participations
      where unit_id = ${unitId} and surveyed_on between ${from} and ${to} group by 1
    ) as halves
    group by 1 having sum(ballots) <> sum(participations) order by 1`;
}

type Counts = { ballots: number; participations: number; excluded: number };

/** Ballots of days that are over, in force and left out; and all participations. */
export async function countHalves(sql: Sql, { unitId, period: { from, to } }: Scope): Promise<Counts> {
  const [row] = await sql<Counts[]>`
    select count(*) filter (where sealed and exclusion_id is null)::int as ballots,
      count(*) filter (where exclusion_id is not null)::int as excluded,
      (select count(*)::int from participations
        where unit_id = ${unitId} and surveyed_on between ${from} and ${to}) as participations
    from ballots where unit_id = ${unitId} and day between ${from} and ${to}`;
  return row ?? { ballots: 0, participations: 0, excluded: 0 };
}

/** How many ballots each counter has of each day that is over: only numbers, to tell how closely one may be told. */
export async function countCells(sql: Sql, { unitId, period: { from, to } }: Scope): Promise<Cell[]> {
  return sql<Cell[]>`
    select counter_id as counter, day, count(*)::int as ballots from ballots
    where unit_id = ${unitId} and day between ${from} and ${to} and sealed group by 1, 2`;
}

export type MarkedBallot = {
  ballot: string;
  counterId: string | null;
  day: string;
  questionnaire: string;
  answered: number;
  hasty: boolean;
  sameLevel: boolean;
  exclusion: string | null;
};

/** Ballots of days that are over that carry a signal, the latest months first; within a month in an order without meaning. */
export async function listMarkedBallots(
  sql: Sql,
  { unitId, period: { from, to } }: Scope,
  { fewest, most, signal }: { fewest: number; most: number; signal: 'hasty' | 'same-level' | null },
): Promise<MarkedBallot[]> {
  return sql<MarkedBallot[]>`
    select ballot_id as ballot, counter_id as "counterId", day, questionnaire, answered,
      coalesce(hasty, false) as hasty, (answered >= ${fewest} and alike) as "sameLevel", exclusion_id as exclusion
    from ballots cross join ${givenLevels(sql)}
    where unit_id = ${unitId} and day between ${from} and ${to} and sealed
      and (hasty and ${signal} is distinct from 'same-level'
        or answered >= ${fewest} and alike and ${signal} is distinct from 'hasty')
    order by date_trunc('month', day) desc, ballot_id limit ${most}`;
}
