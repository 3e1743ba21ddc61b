import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

const candidate = z.object({
  code: z.string(),
  field: z.nullable(z.string()),
  receivedOn: z.string(),
  returnedOn: z.nullable(z.string()),
  /** Keystrokes between the two codes: wrong, missing, too many or swapped. */
  distance: z.int(),
});

const pendingSurvey = z.object({
  submissionId: z.string(),
  dossierCode: z.string(),
  /** Null for a form on paper that names none. */
  counter: z.nullable(z.string()),
  surveyedOn: z.string(),
  /** Likely dossiers without a survey, nearest first, at most five. */
  candidates: z.array(candidate),
});
export type PendingSurvey = z.infer<typeof pendingSurvey>;

export const getPending = endpoint({
  method: 'GET',
  path: '/submissions/pending',
  summary:
    'Surveys whose dossier is in no imported list yet, oldest first, 100 a page, each with the dossiers its code may have meant. Answers are not shown.',
  callers: ['administrator', 'staff'],
  query: z.object({ ...unit, after: z.optional(z.string()) }),
  reply: z.object({ pending: z.array(pendingSurvey), next: z.nullable(z.string()), total: z.int() }),
});
export type PendingReply = z.infer<typeof getPending.reply>;

const match = z.object({
  submissionId: z.string(),
  /** The code as the tablet sent it. */
  typedCode: z.nullable(z.string()),
  /** The code it counts for now; null: for none, in the scores only. */
  dossierCode: z.nullable(z.string()),
});

export const putMatch = endpoint({
  method: 'PUT',
  path: '/submissions/{id}/dossier',
  summary:
    'A person decides which dossier a pending survey belongs to (null: to none). In the audit log, and reversible by giving the typed code again; deciding otherwise needs that first.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  request: z.object({ dossierCode: z.nullable(z.string().check(z.maxLength(100))) }),
  reply: match,
});

const matched = z.object({ ...match.shape, matchedBy: z.string(), matchedAt: z.string() });
export type MatchedSurvey = z.infer<typeof matched>;

export const getMatched = endpoint({
  method: 'GET',
  path: '/submissions/matched',
  summary: 'What people decided, newest first, the last 100.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  reply: z.object({ matched: z.array(matched) }),
});
export type MatchedReply = z.infer<typeof getMatched.reply>;
