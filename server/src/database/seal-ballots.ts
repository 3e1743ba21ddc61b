import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';

/**
 * Writes the ballots of past days anew in random order, in one transaction, and notes their number and digest in the
 * audit log. Until then the two halves of a survey that was stored alone carry the same transaction number inside
 * PostgreSQL, and stand in the same order on disk; afterwards a ballot is one of its whole day. Days that
 * were sealed are written anew with what came late, which would stand out among them otherwise; what was sealed keeps its
 * id and is not noted twice.
 * @param before the first day that is not over yet
 * @returns how many were sealed
 */
export function sealBallots(pool: Pool, unitId: string, { before, at }: { before: string; at: Date }): Promise<number> {
  return pool.begin(async (sql) => {
    await scatterParkedBallots(sql, unitId, before);
    const [sealed] = await sql<{ count: number; digest: string | null }[]>`
      with taken as (
        delete from ballots where unit_id = ${unitId} and day in (
          select day from ballots where unit_id = ${unitId} and not sealed and day < ${before})
        returning *, ballot_digest(ballots) as digest
      ), written as (
        insert into ballots (unit_id, ballot_id, day, questionnaire, version, counter_id, field, channel, language,
          mode, levels, comment, demographics, sealed)
        select unit_id, case when sealed then ballot_id else gen_random_uuid() end, day, questionnaire, version,
          counter_id, field, channel, language, mode, levels, comment, demographics, true
        from taken order by random()
      )
      select count(*)::int as count, sum(digest)::text as digest from taken where not sealed`;
    if (sealed === undefined || sealed.count === 0) return 0;
    const after = { count: sealed.count, digest: sealed.digest };
    await appendAudit(sql, { unitId, actor: 'server', action: 'ballots.seal', subject: before, after }, at);
    return sealed.count;
  });
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
