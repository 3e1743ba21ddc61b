import { appendAudit } from './audit.ts';
import { type BallotGroup, groupColumns, groupedBy } from './ballot-groups.ts';
import type { Pool, Sql } from './database.ts';
import { changeTallies, lockTallies } from './tallies-change.ts';

/**
 * Writes the ballots of past days anew in random order, in one transaction, and notes their number and digest in the
 * audit log. Until then the two halves of a survey that was stored alone carry the same transaction number inside
 * PostgreSQL, and stand in the same order on disk; afterwards a ballot is one of its whole day. Days that
 * were sealed are written anew with what came late, which would stand out among them otherwise; what was sealed keeps its
 * id and is not noted twice.
 *
 * The same transaction adds them to the tallies: every ballot is counted there once, or is not `tallied` yet.
 * @param before the first day that is not over yet
 * @returns how many were sealed
 */
export function sealBallots(pool: Pool, unitId: string, { before, at }: { before: string; at: Date }): Promise<number> {
  return pool.begin(async (sql) => {
    await scatterParkedBallots(sql, unitId, before);
    await lockTallies(sql, unitId);
    const written = await writeAnew(sql, unitId, before);
    const fresh = written.filter((group) => !group.excluded);
    await changeTallies(sql, unitId, fresh, 1);
    const sealed = written.filter((group) => !group.sealed);
    const count = sealed.reduce((total, group) => total + group.count, 0);
    if (count === 0) return 0;
    const digest = sealed.reduce((total, group) => total + BigInt(group.digest), 0n).toString();
    const entry = { unitId, actor: 'server', action: 'ballots.seal', subject: before, after: { count, digest } };
    await appendAudit(sql, entry, at);
    return count;
  });
}

type Written = BallotGroup & { sealed: boolean; excluded: boolean; count: number; digest: string };

/** @returns those that were not tallied before, as they were before */
function writeAnew(sql: Sql, unitId: string, before: string): Promise<Written[]> {
  return sql<Written[]>`
    with taken as (
      delete from ballots where unit_id = ${unitId} and day in (
        select day from ballots where unit_id = ${unitId} and not tallied and day < ${before})
      returning *, ballot_digest(ballots) as digest
    ), written as (
      insert into ballots (unit_id, ballot_id, day, questionnaire, version, counter_id, field, channel, language,
        mode, levels, comment, demographics, exclusion_id, hasty, sealed, tallied)
      select unit_id, case when sealed then ballot_id else gen_random_uuid() end, day, questionnaire, version,
        counter_id, field, channel, language, mode, levels, comment, demographics, exclusion_id, hasty, true, true
      from taken order by random()
    )
    select sealed, exclusion_id is not null as excluded, count(*)::int as count, sum(digest)::text as digest,
      ${groupColumns(sql)}
    from taken where not tallied group by sealed, 2, ${groupedBy(sql)}`;
}

async function scatterParkedBallots(sql: Sql, unitId: string, before: string): Promise<void> {
  await sql`
    with taken as (delete from parked_ballots where unit_id = ${unitId} and parked_on < ${before} returning *)
    insert into parked_ballots (unit_id, parked_on, problem, counter_id, body)
    select unit_id, parked_on, problem, counter_id, body from taken order by random()`;
}

type Sum = { count: number; digest: string };

/** What the audit log says was sealed, and what the sealed ballots are now: the same, unless somebody changed them. */
export async function compareSeals(sql: Sql, unitId: string): Promise<{ noted: Sum; found: Sum }> {
  const [noted] = await sql<Sum[]>`
    select coalesce(sum((after->>'count')::int), 0)::int as count,
      coalesce(sum((after->>'digest')::numeric), 0)::text as digest
    from audit_log where unit_id = ${unitId} and action = 'ballots.seal'`;
  const [found] = await sql<Sum[]>`
    select count(*)::int as count, coalesce(sum(ballot_digest(ballots)), 0)::text as digest
    from ballots where unit_id = ${unitId} and sealed`;
  const none = { count: 0, digest: '0' };
  return { noted: noted ?? none, found: found ?? none };
}
