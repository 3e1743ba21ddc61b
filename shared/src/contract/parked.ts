import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const parkedSurvey = z.object({
  id: z.string(),
  problem: z.string(),
  detail: z.string(),
  /** The dossier it was for, as it was typed; null: none was. */
  dossierCode: z.nullable(z.string()),
  /** Null: by phone. */
  counter: z.nullable(z.string()),
  receivedAt: z.string(),
});
export type ParkedSurvey = z.infer<typeof parkedSurvey>;

export const getParked = endpoint({
  method: 'GET',
  path: '/submissions/parked',
  summary:
    'Surveys the server keeps for a person to decide, with the reason, newest first; 100 a page. Answers are not shown.',
  callers: ['administrator', 'staff'],
  query: z.object({ unit: z.optional(z.string()), after: z.optional(z.uuid()) }),
  reply: z.object({
    parked: z.array(parkedSurvey),
    next: z.nullable(z.string()),
    total: z.int(),
    /** Of these, how many because their dossier had a survey already. */
    secondSurveys: z.int(),
  }),
});
export type ParkedReply = z.infer<typeof getParked.reply>;
