import { foldWords } from '@hailong/shared/comments/fold-words.ts';
import { maskPersonal } from '@hailong/shared/comments/mask-personal.ts';
import { type Batch, batchOf, closeBatches } from '@hailong/shared/comments/release.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';

type Written = { ballotId: string; day: string; comment: string };

/**
 * Lets the comments be read whose batch of days is complete (shared/src/comments/release.ts): those of sealed ballots, in
 * random order, masked once more by the rules of today. Those of ballots that a supervisor excluded come out like all
 * others: leaving out a ballot concerns the figures, and a citizen's words stay a citizen's words. How many surveys held
 * a comment is told nowhere before: who counts along each day would know which days wrote.
 * @param before the first day that is not over yet
 * @returns how many were released
 */
export function releaseComments(
  pool: Pool,
  unitId: string,
  { before, at }: { before: string; at: Date },
): Promise<number> {
  return pool.begin(async (sql) => {
    const releasedUntil = await lockRelease(sql, unitId);
    const batches = closeBatches(await countDays(sql, unitId, { after: releasedUntil, before }));
    const last = batches.at(-1);
    if (last === undefined) return 0;
    const written = await listUnreleased(sql, unitId, last.lastDay);
    await insertComments(sql, unitId, dateComments(written, batches));
    await sql`update comment_releases set last_day = ${last.lastDay} where unit_id = ${unitId}`;
    if (written.length === 0) return 0;
    const after = { comments: written.length, batches: batches.length };
    await appendAudit(sql, { unitId, actor: 'server', action: 'comments.release', subject: last.lastDay, after }, at);
    return written.length;
  });
}

/** Held until the transaction ends: of two servers that release at the same moment the second finds nothing left. */
async function lockRelease(sql: Sql, unitId: string): Promise<string> {
  await sql`insert into comment_releases (unit_id) values (${unitId}) on conflict do nothing`;
  const [row] = await sql<{ lastDay: string | null }[]>`
    select last_day as "lastDay" from comment_releases where unit_id = ${unitId} for update`;
  return row?.lastDay ?? '0001-01-01';
}

function countDays(sql: Sql, unitId: string, { after, before }: { after: string; before: string }) {
  return sql<{ day: string; surveys: number }[]>`
    select day, count(*)::int as surveys from ballots
    where unit_id = ${unitId} and day > ${after} and day < ${before} and sealed
    group by day order by day`;
}

async function listUnreleased(sql: Sql, unitId: string, until: string): Promise<Written[]> {
  return sql<Written[]>`
    select ballot_id as "ballotId", day, comment from ballots
    where unit_id = ${unitId} and day <= ${until} and sealed and comment is not null
      and not exists (select from comments
        where comments.unit_id = ballots.unit_id and comments.ballot_id = ballots.ballot_id)`;
}

/** A batch that takes in late comments begins on the earliest day of them, for all that come out with it. */
function dateComments(written: readonly Written[], batches: readonly Batch[]) {
  const begins = batches.map(({ firstDay }) => firstDay);
  const placed = written.flatMap((one) => {
    const place = batchOf(one.day, batches);
    const batch = place === null ? undefined : batches[place];
    if (place === null || batch === undefined) return [];
    const known = begins[place];
    if (known === undefined || one.day < known) begins[place] = one.day;
    return [{ ...one, place, lastDay: batch.lastDay }];
  });
  return placed.map(({ ballotId, place, lastDay, comment }) => {
    const text = maskPersonal(comment);
    return { ballotId, firstDay: begins[place] ?? lastDay, lastDay, text, folded: foldWords(text) };
  });
}

async function insertComments(sql: Sql, unitId: string, rows: ReturnType<typeof dateComments>): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into comments (unit_id, ballot_id, first_day, last_day, text, folded)
    select ${unitId}, "ballotId", "firstDay", "lastDay", text, folded
    from jsonb_to_recordset(${sql.json(rows)}) as row (
      "ballotId" uuid, "firstDay" date, "lastDay" date, text text, folded text)
    order by random()`;
}
