import * as z from 'zod/mini';
import { isInstant } from '../period/instant.ts';
import { endpoint } from './endpoint.ts';

const instant = z.string().check(z.maxLength(40), z.refine(isInstant, { error: 'an ISO 8601 instant with an offset' }));

export const submissionIdSchema = z.uuid();

/**
 * One survey as the tablet kept it. `answers`: criterion id → level 1–5, or null for *not applicable*; a criterion
 * that was not answered is absent. Instants are the tablet's clock; the server corrects them with `sentAt`.
 */
export const submissionSchema = z.object({
  id: submissionIdSchema,
  dossierCode: z.nullable(z.string().check(z.maxLength(100))),
  questionnaire: z.string().check(z.maxLength(60)),
  version: z.int(),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(20)),
  mode: z.enum(['self', 'assisted']),
  startedAt: instant,
  finishedAt: instant,
  answers: z.record(z.string().check(z.maxLength(80)), z.nullable(z.number())),
  comment: z.optional(z.nullable(z.string().check(z.maxLength(4000)))),
  demographics: z.optional(
    z.nullable(z.record(z.string().check(z.maxLength(40)), z.nullable(z.string().check(z.maxLength(40))))),
  ),
  outcome: z.enum(['completed', 'partial']),
  /**
   * What the tablet knew of its clock when the survey was finished. `offsetMs`: the server's clock minus the tablet's,
   * null where it had not met the server since it was switched on; `suspect`: it saw its clock jump or run backwards.
   */
  clock: z.optional(
    z.object({ offsetMs: z.nullable(z.number().check(z.gte(-1e14), z.lte(1e14))), suspect: z.boolean() }),
  ),
});

export type Submission = z.infer<typeof submissionSchema>;

export const SUBMISSIONS_PER_REQUEST = 200;

/** Entries are read one by one: one that is malformed is parked alone and holds back no other. */
const request = z.object({
  sentAt: z.optional(instant),
  submissions: z
    .array(z.looseObject({ id: submissionIdSchema }))
    .check(z.minLength(1), z.maxLength(SUBMISSIONS_PER_REQUEST)),
});

const result = z.object({
  id: z.string(),
  outcome: z.enum(['stored', 'already-stored', 'parked']),
  /** Why it was parked, or `clock-corrected` / `clock-uncertain` for a stored one whose day had to be worked out. */
  problem: z.optional(z.string()),
  notice: z.optional(z.enum(['clock-corrected', 'clock-uncertain'])),
});

const reply = z.object({ results: z.array(result) });

export type SubmissionsRequest = z.infer<typeof request>;
export type SubmissionResult = z.infer<typeof result>;
export type SubmissionsReply = z.infer<typeof reply>;

export const postSubmissions = endpoint({
  method: 'POST',
  path: '/submissions',
  summary: 'Deliver surveys of a tablet. Every identical retry is answered as success.',
  callers: ['device'],
  request,
  reply,
});
