import * as z from 'zod/mini';
import { commentStates } from '../comments/states.ts';
import { endpoint } from './endpoint.ts';
import { periodQuery } from './period-query.ts';

const count = z.int().check(z.gte(0));
const unit = { unit: z.optional(z.string()) };

const comment = z.object({
  id: z.string(),
  /** Phone and identity numbers are masked. */
  text: z.string(),
  /** Days of the batch it was released with; the very day is not told. */
  firstDay: z.string(),
  lastDay: z.string(),
  state: z.enum(commentStates),
  tags: z.array(z.string()),
  note: z.nullable(z.string()),
  /** Criteria its writer was not satisfied with (level 1 or 2). */
  criteria: z.array(z.string()),
  changedAt: z.nullable(z.string()),
  changedBy: z.nullable(z.string()),
});
export type Comment = z.infer<typeof comment>;

export const getComments = endpoint({
  method: 'GET',
  path: '/comments',
  summary:
    'What citizens wrote, newest batch first. A batch is released when its days are over and hold enough surveys.',
  callers: ['administrator', 'leader'],
  query: z.object({
    ...periodQuery,
    state: z.optional(z.enum(commentStates)),
    tag: z.optional(z.string().check(z.maxLength(40))),
    criterion: z.optional(z.string().check(z.maxLength(80))),
    /** Words to find, with or without their marks. */
    search: z.optional(z.string().check(z.maxLength(100))),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(200))),
  }),
  reply: z.object({
    comments: z.array(comment),
    counts: z.object({ new: count, 'in-progress': count, answered: count, hidden: count }),
    tags: z.array(z.object({ tag: z.string(), comments: count })),
    /** Surveys whose comments, if they hold any, are not released yet. How many do is told to nobody. */
    waiting: count,
    next: z.nullable(z.string()),
  }),
});
export type CommentsReply = z.infer<typeof getComments.reply>;

export const putComment = endpoint({
  method: 'PUT',
  path: '/comments/{comment}',
  summary: 'Sort a comment: its state, its tags, a note of what was done.',
  callers: ['administrator', 'leader'],
  query: z.object(unit),
  request: z.object({
    state: z.enum(commentStates),
    tags: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))).check(z.maxLength(10)),
    note: z.nullable(z.string().check(z.maxLength(1000))),
  }),
  reply: comment,
});
