import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { newId } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import type { Pool, Sql } from '../database/database.ts';
import {
  type BallotState,
  type ExclusionRow,
  findBallots,
  findExclusion,
  insertExclusion,
  listBallotsOf,
  revertExclusion,
} from '../database/exclusions.ts';
import { lockTallies, setExclusion } from '../database/tallies-change.ts';
import type { Clock } from '../world.ts';

type Storage = { sql: Pool; clock: Clock };
type Who = { unitId: string; actor: Actor };
type Request = { ballots: readonly string[]; reason: string; signal?: string | undefined };

/**
 * Leaves ballots out of every score, all of them or none. Of two supervisors at the same moment the second is told that
 * it is done. The audit log keeps which ballots and why; they themselves stay as they were sealed.
 */
export async function excludeBallots(
  { sql, clock }: Storage,
  { unitId, actor }: Who,
  { ballots, reason, signal }: Request,
): Promise<ExclusionRow> {
  const asked = [...new Set(ballots.map((one) => one.toLowerCase()))].sort();
  const excludedAt = new Date(clock.now());
  const exclusionId = newId();
  const key = { unitId, exclusionId };
  const row = { signal: signal ?? null, reason, ballots: asked.length, excludedAt, excludedBy: actorName(actor) };
  await sql.begin(async (transaction) => {
    await lockTallies(transaction, unitId);
    checkBallots(asked, await findBallots(transaction, unitId, asked));
    await insertExclusion(transaction, key, row);
    await setExclusion(transaction, unitId, asked, exclusionId);
    const after = { ballots: asked, reason, signal: row.signal };
    const entry = { unitId, actor: row.excludedBy, action: 'ballots.exclude', subject: exclusionId, after };
    await appendAudit(transaction, entry, excludedAt);
  });
  return { id: exclusionId, ...row, revertedAt: null, revertedBy: null, revertReason: null };
}

function checkBallots(asked: readonly string[], found: readonly BallotState[]): void {
  const states = new Map(found.map((one) => [one.ballot, one]));
  for (const ballot of asked) {
    const state = states.get(ballot);
    if (state === undefined) throw problem('ballot-unknown', ballot);
    // Of a day that is not over: it would be known by when it came.
    if (!state.sealed) throw problem('ballot-unsealed', ballot);
    if (state.exclusion !== null) throw problem('ballot-excluded', ballot);
  }
}

/** Takes the ballots of an exclusion back into the scores. */
export async function readmitBallots(
  { sql, clock }: Storage,
  { unitId, actor }: Who,
  { exclusionId, reason }: { exclusionId: string; reason: string },
): Promise<ExclusionRow> {
  const reverted = { at: new Date(clock.now()), by: actorName(actor), reason };
  const key = { unitId, exclusionId };
  const row = await sql.begin(async (transaction) => {
    await lockTallies(transaction, unitId);
    const known = await findInForce(transaction, key);
    const ballots = await listBallotsOf(transaction, key);
    await setExclusion(transaction, unitId, ballots, null);
    await revertExclusion(transaction, key, reverted);
    const before = { ballots, reason: known.reason, signal: known.signal };
    const entry = { unitId, actor: reverted.by, action: 'ballots.readmit', subject: exclusionId, before };
    await appendAudit(transaction, { ...entry, after: { reason } }, reverted.at);
    return known;
  });
  return { ...row, revertedAt: reverted.at, revertedBy: reverted.by, revertReason: reason };
}

async function findInForce(sql: Sql, key: { unitId: string; exclusionId: string }): Promise<ExclusionRow> {
  const known = await findExclusion(sql, key);
  if (known === null) throw problem('not-found', key.exclusionId);
  if (known.revertedAt !== null) throw problem('exclusion-reverted', key.exclusionId);
  return known;
}
