import { LOW_LEVEL_MOST, type placesOf } from '@hailong/shared/comments/low-criteria.ts';
import type { CommentState } from '@hailong/shared/comments/states.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';

/** How a person sorted it. */
export type Sorting = { state: CommentState; tags: string[]; note: string | null };

export type CommentRow = Sorting & {
  commentId: string;
  text: string;
  firstDay: string;
  lastDay: string;
  changedAt: Date | null;
  changedBy: string | null;
  /** Of its ballot. */
  questionnaire: string;
  version: number;
  levels: (number | null)[];
};

/** `period`: of the last day of its batch, so that each comment is in one month. `places`: null for any criterion. */
export type CommentFilter = {
  unitId: string;
  period: Period;
  tag: string | null;
  words: readonly string[];
  places: ReturnType<typeof placesOf> | null;
};
export type CommentCursor = { lastDay: string; commentId: string };

function columns(sql: Sql) {
  return sql`comment_id as "commentId", text, first_day as "firstDay", last_day as "lastDay", state, tags, note,
    changed_at as "changedAt", changed_by as "changedBy", questionnaire, version, levels`;
}

function fitting(sql: Sql, { unitId, period, tag, words, places }: CommentFilter) {
  const tagged = tag === null ? sql`` : sql`and ${tag} = any (tags)`;
  // Folded words hold letters and digits only: nothing that `like` reads as more.
  const found = words.length === 0 ? sql`` : sql`and folded like all (${words.map((word) => `%${word}%`)}::text[])`;
  return sql`
    comments join ballots using (unit_id, ballot_id)
    where unit_id = ${unitId} and last_day between ${period.from} and ${period.to} ${tagged} ${found}
      ${places === null ? sql`` : unsatisfiedAt(sql, places)}`;
}

function unsatisfiedAt(sql: Sql, places: ReturnType<typeof placesOf>) {
  return sql`
    and exists (
      select from unnest(${places.map((one) => one.questionnaire)}::text[], ${places.map((one) => one.version)}::int[],
        ${places.map((one) => one.place)}::int[]) as asked (questionnaire, version, place)
      where asked.questionnaire = ballots.questionnaire and asked.version = ballots.version
        and ballots.levels[asked.place] between 1 and ${LOW_LEVEL_MOST}::int)`;
}

/** Newest batch first; within one in an order that means nothing. */
export async function listComments(
  sql: Sql,
  filter: CommentFilter,
  state: CommentState | null,
  { after, limit }: { after: CommentCursor | null; limit: number },
): Promise<CommentRow[]> {
  const inState = state === null ? sql`` : sql`and state = ${state}`;
  const further =
    after === null
      ? sql``
      : sql`and (last_day < ${after.lastDay}::date
          or (last_day = ${after.lastDay}::date and comment_id > ${after.commentId}::uuid))`;
  return sql<CommentRow[]>`
    select ${columns(sql)} from ${fitting(sql, filter)} ${inState} ${further}
    order by last_day desc, comment_id limit ${limit}`;
}

export async function countComments(sql: Sql, filter: CommentFilter): Promise<Record<CommentState, number>> {
  const rows = await sql<{ state: CommentState; count: number }[]>`
    select state, count(*)::int as count from ${fitting(sql, filter)} group by state`;
  const counts = { new: 0, 'in-progress': 0, answered: 0, hidden: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Tags in use, the most used first. */
export async function countTags(sql: Sql, unitId: string, { from, to }: Period) {
  return sql<{ tag: string; comments: number }[]>`
    select tag, count(*)::int as comments from comments cross join unnest(tags) as tag
    where unit_id = ${unitId} and last_day between ${from} and ${to}
    group by tag order by comments desc, tag limit 200`;
}

/** Surveys whose comments, if they hold any, wait for their batch. */
export async function countWaitingSurveys(sql: Sql, unitId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ballots
    where unit_id = ${unitId} and day > coalesce(
      (select last_day from comment_releases where comment_releases.unit_id = ${unitId}), date '0001-01-01')`;
  return row?.count ?? 0;
}

type CommentedBallot = Pick<CommentRow, 'questionnaire' | 'version' | 'levels'>;

export async function listCommentedBallots(sql: Sql, unitId: string, { from, to }: Period): Promise<CommentedBallot[]> {
  return sql<CommentedBallot[]>`
    select questionnaire, version, levels from comments join ballots using (unit_id, ballot_id)
    where unit_id = ${unitId} and last_day between ${from} and ${to}`;
}

/** Held until the transaction ends; null where there is none. */
export async function lockComment(sql: Sql, unitId: string, commentId: string): Promise<Sorting | null> {
  const [row] = await sql<Sorting[]>`
    select state, tags, note from comments where unit_id = ${unitId} and comment_id = ${commentId} for update`;
  return row ?? null;
}

export async function sortComment(
  sql: Sql,
  { unitId, commentId }: { unitId: string; commentId: string },
  { state, tags, note }: Sorting,
  changed: { at: Date; by: string },
): Promise<void> {
  await sql`
    update comments set state = ${state}, tags = ${tags}::text[], note = ${note}, changed_at = ${changed.at},
      changed_by = ${changed.by}
    where unit_id = ${unitId} and comment_id = ${commentId}`;
}

export async function findComment(sql: Sql, unitId: string, commentId: string): Promise<CommentRow | null> {
  const [row] = await sql<CommentRow[]>`
    select ${columns(sql)} from comments join ballots using (unit_id, ballot_id)
    where unit_id = ${unitId} and comment_id = ${commentId}`;
  return row ?? null;
}
