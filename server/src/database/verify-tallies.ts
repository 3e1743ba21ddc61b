import { type BallotGroup, groupColumns, groupedBy } from './ballot-groups.ts';
import type { Sql } from './database.ts';

export type CountedGroup = BallotGroup & { tallied: boolean; excluded: boolean };

/** All ballots of a unit, its own only. */
export async function readBallotGroups(sql: Sql, unitId: string): Promise<CountedGroup[]> {
  return sql<CountedGroup[]>`
    select tallied, exclusion_id is not null as excluded, ${groupColumns(sql)}
    from ballots where unit_id = ${unitId} group by 1, 2, ${groupedBy(sql)}`;
}

/** A row of `tallies` as it lies there; its numbers as PostgreSQL writes an array. */
export type StoredTally = {
  span: string;
  dimension: string;
  beginsOn: string;
  value: string;
  questionnaire: string;
  version: number;
  ballots: number;
  modes: string;
  counts: string;
};

export async function listTallies(sql: Sql, unitId: string): Promise<StoredTally[]> {
  return sql<StoredTally[]>`
    select span, dimension, begins_on as "beginsOn", value, questionnaire, version, ballots::float8 as ballots,
      modes, counts
    from tallies where unit_id = ${unitId}`;
}

/** The units directly below. */
export async function listChildren(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ unitId: string }[]>`select unit_id as "unitId" from units where parent_id = ${unitId}`;
  return rows.map((row) => row.unitId);
}

/** Exclusions in force of which another number of ballots is marked than they say, and reverted ones of which any is. */
export async function findUnequalExclusions(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select exclusion_id as id
    from exclusions left join (
      select exclusion_id, count(*) from ballots where unit_id = ${unitId} and exclusion_id is not null group by 1
    ) as marked using (exclusion_id)
    where unit_id = ${unitId} and coalesce(count, 0) <> case when reverted_at is null then ballots else 0 end
    order by 1 limit 20`;
  return rows.map((row) => row.id);
}
