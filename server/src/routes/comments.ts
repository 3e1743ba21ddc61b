import { searchedWords } from '@hailong/shared/comments/fold-words.ts';
import { lowCriteria, placesOf } from '@hailong/shared/comments/low-criteria.ts';
import { maskPersonal } from '@hailong/shared/comments/mask-personal.ts';
import { type Comment, getComments, putComment } from '@hailong/shared/contract/comments.ts';
import { isDay } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { findQuestionnaire, questionnaires } from '@hailong/shared/questionnaire/catalogue.ts';
import { actorName, resolveUnit } from '../access/actor.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { appendAudit } from '../database/audit.ts';
import {
  type CommentCursor,
  type CommentRow,
  countComments,
  countTags,
  countWaitingSurveys,
  findComment,
  listComments,
  lockComment,
  sortComment,
} from '../database/comments.ts';
import type { World } from '../world.ts';
import { isUuid } from './is-uuid.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveComments(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getComments, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    const { criterion, state = null } = query;
    const filter = {
      ...{ unitId, period, tag: query.tag ?? null, words: searchedWords(query.search ?? '') },
      places: criterion === undefined ? null : placesOf(criterion, questionnaires),
    };
    const after = readCursor(query.after);
    return atOneMoment(sql, async (moment) => {
      const rows = await listComments(moment, filter, state, { after, limit: PAGE_ROWS + 1 });
      const { page, next } = pageOf(rows, ({ lastDay, commentId }) => `${lastDay}_${commentId}`);
      return {
        comments: page.map(tell),
        counts: await countComments(moment, filter),
        tags: await countTags(moment, unitId, period),
        waiting: await countWaitingSurveys(moment, unitId),
        next,
      };
    });
  });

  serveEndpoint(api, putComment, async ({ actor, context, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const commentId = context.req.param('comment') ?? '';
    if (!isUuid(commentId)) throw problem('not-found', commentId.slice(0, 60));
    const sorting = { state: body.state, tags: [...new Set(body.tags)], note: body.note?.trim() || null };
    const [at, by] = [new Date(clock.now()), actorName(actor)];
    return sql.begin(async (transaction) => {
      const before = await lockComment(transaction, unitId, commentId);
      if (before === null) throw problem('not-found', commentId);
      await sortComment(transaction, { unitId, commentId }, sorting, { at, by });
      // Without the citizen's words: the log is for ever, and is read by others.
      const entry = { unitId, actor: by, action: 'comment.sort', subject: commentId, before, after: sorting };
      await appendAudit(transaction, entry, at);
      const row = await findComment(transaction, unitId, commentId);
      if (row === null) throw problem('not-found', commentId);
      return tell(row);
    });
  });
}

/** Masked again by the rules of today, which may know more than those of the day it was released. */
function tell({ commentId, text, questionnaire, version, levels, changedAt, ...row }: CommentRow): Comment {
  const form = findQuestionnaire(questionnaire, version);
  return {
    ...row,
    id: commentId,
    text: maskPersonal(text),
    criteria: form === null ? [] : lowCriteria(form, levels),
    changedAt: changedAt?.toISOString() ?? null,
  };
}

function readCursor(text: string | undefined): CommentCursor | null {
  if (text === undefined) return null;
  const [lastDay = '', commentId = ''] = text.split('_');
  if (!isDay(lastDay) || !isUuid(commentId)) throw problem('request-invalid', 'after');
  return { lastDay, commentId };
}
