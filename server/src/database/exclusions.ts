import type { Sql } from './database.ts';

export type ExclusionRow = {
  id: string;
  signal: string | null;
  reason: string;
  ballots: number;
  excludedAt: Date;
  excludedBy: string;
  revertedAt: Date | null;
  revertedBy: string | null;
  revertReason: string | null;
};

type Key = { unitId: string; exclusionId: string };

function exclusionColumns(sql: Sql) {
  return sql`exclusion_id as id, signal, reason, ballots, excluded_at as "excludedAt", excluded_by as "excludedBy",
    reverted_at as "revertedAt", reverted_by as "revertedBy", revert_reason as "revertReason"`;
}

export type BallotState = { ballot: string; sealed: boolean; exclusion: string | null };

/** Those of the ballots that the unit has. They stay as they are while the caller holds `lockTallies`. */
export async function findBallots(sql: Sql, unitId: string, ballots: readonly string[]): Promise<BallotState[]> {
  return sql<BallotState[]>`
    select ballot_id as ballot, sealed, exclusion_id as exclusion from ballots
    where unit_id = ${unitId} and ballot_id = any(${[...ballots]}::uuid[])`;
}

export async function listBallotsOf(sql: Sql, { unitId, exclusionId }: Key): Promise<string[]> {
  const rows = await sql<{ ballot: string }[]>`
    select ballot_id as ballot from ballots where unit_id = ${unitId} and exclusion_id = ${exclusionId} order by 1`;
  return rows.map(({ ballot }) => ballot);
}

export async function insertExclusion(
  sql: Sql,
  { unitId, exclusionId }: Key,
  { signal, reason, ballots, excludedAt, excludedBy }: Omit<ExclusionRow, 'id' | `revert${string}`>,
): Promise<void> {
  await sql`
    insert into exclusions (unit_id, exclusion_id, signal, reason, ballots, excluded_at, excluded_by)
    values (${unitId}, ${exclusionId}, ${signal}, ${reason}, ${ballots}, ${excludedAt}, ${excludedBy})`;
}

export async function revertExclusion(
  sql: Sql,
  { unitId, exclusionId }: Key,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<void> {
  await sql`
    update exclusions set reverted_at = ${at}, reverted_by = ${by}, revert_reason = ${reason}
    where unit_id = ${unitId} and exclusion_id = ${exclusionId}`;
}

export async function findExclusion(sql: Sql, { unitId, exclusionId }: Key): Promise<ExclusionRow | null> {
  const [row] = await sql<ExclusionRow[]>`
    select ${exclusionColumns(sql)} from exclusions where unit_id = ${unitId} and exclusion_id = ${exclusionId}`;
  return row ?? null;
}

/** Newest first. */
export async function listExclusions(sql: Sql, unitId: string, most: number): Promise<ExclusionRow[]> {
  return sql<ExclusionRow[]>`
    select ${exclusionColumns(sql)} from exclusions where unit_id = ${unitId}
    order by excluded_at desc, exclusion_id limit ${most}`;
}
