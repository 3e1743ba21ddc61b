import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { surveyConfigurationSchema } from './kiosk.ts';

const unit = { unit: z.optional(z.string()) };
const desk = ['administrator', 'staff'] as const;

const link = z.object({
  linkId: z.string(),
  dossierCode: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  openedAt: z.nullable(z.string()),
  usedAt: z.nullable(z.string()),
});
export type SurveyLinkReply = z.infer<typeof link>;

export const postSurveyLink = endpoint({
  method: 'POST',
  path: '/dossiers/{code}/link',
  summary:
    'A one-time link to the survey by phone, for a result sent by post or online. Shown this once; an earlier one of the dossier stops.',
  callers: desk,
  query: z.object(unit),
  reply: z.object({ ...link.shape, url: z.string() }),
});
export type NewSurveyLinkReply = z.infer<typeof postSurveyLink.reply>;

export const getSurveyLinks = endpoint({
  method: 'GET',
  path: '/survey-links',
  summary: 'Links by phone, newest first, 100 a page.',
  callers: desk,
  query: z.object({ ...unit, after: z.optional(z.string()) }),
  reply: z.object({ links: z.array(link), next: z.nullable(z.string()) }),
});

export const deleteSurveyLink = endpoint({
  method: 'DELETE',
  path: '/dossiers/{code}/link',
  summary: 'Withdraw the link of a dossier that was not used yet.',
  callers: desk,
  query: z.object(unit),
  reply: z.object({}),
});

export const getPhoneSurvey = endpoint({
  method: 'GET',
  path: '/phone/survey',
  summary: 'What the phone shows and asks. The link is the bearer token.',
  callers: ['link'],
  reply: z.object({
    ...surveyConfigurationSchema.shape,
    /** Enough to know one's own dossier again, as on the tablet. */
    dossier: z.object({ lastDigits: z.string(), field: z.nullable(z.string()) }),
  }),
});
export type PhoneSurveyReply = z.infer<typeof getPhoneSurvey.reply>;

export const postPhoneSubmission = endpoint({
  method: 'POST',
  path: '/phone/submissions',
  summary: 'The answers given by phone, once. An identical retry is answered as success.',
  callers: ['link'],
  /** `submission` as in `/submissions`; its dossier is the link’s, whatever it says. */
  request: z.object({ sentAt: z.optional(z.string()), submission: z.looseObject({ id: z.uuid() }) }),
  reply: z.object({
    id: z.string(),
    outcome: z.enum(['stored', 'already-stored', 'parked']),
    problem: z.optional(z.string()),
  }),
});
