import * as z from 'zod/mini';
import { forms } from '../questionnaire/form.ts';
import { questionnaireSchema } from '../questionnaire/questionnaire-schema.ts';
import { endpoint } from './endpoint.ts';

const named = { id: z.string(), vi: z.string(), en: z.string() };

/** A language the centre added. What `texts` lacks is shown in Vietnamese; its sound may carry it all the same. */
const languagePack = z.object({ language: z.string(), name: z.string(), texts: z.record(z.string(), z.string()) });
export type LanguagePack = z.infer<typeof languagePack>;

/** A clip the centre recorded, fetched from `/sounds/{language}/{name}` and kept on the tablet. */
const clip = z.object({ language: z.string(), name: z.string(), sha256: z.string(), bytes: z.int() });
export type ClipEntry = z.infer<typeof clip>;

/** What the survey of a tablet or a phone shows and asks. */
export const surveyConfigurationSchema = z.object({
  unit: z.object({ id: z.string(), name: z.string(), centre: z.string() }),
  form: z.enum(forms),
  questionnaire: questionnaireSchema,
  stoppedEarly: z.enum(['keep', 'drop']),
  /** Asked at the end, one a screen; empty: none. */
  demographics: z.array(z.object({ ...named, options: z.array(z.object(named)) })),
  /** For the notice: how long answers are kept; null where the plan does not say. */
  retention: z.nullable(z.string()),
  hotline: z.nullable(z.string()),
  portal: z.nullable(z.string()),
  idleSeconds: z.int(),
  idleWarningSeconds: z.int(),
  languages: z.array(languagePack),
  clips: z.array(clip),
});
export type SurveyConfiguration = z.infer<typeof surveyConfigurationSchema>;

const configuration = z.object({
  ...surveyConfigurationSchema.shape,
  counter: z.string(),
  /** Agency part of the centre's dossier codes, learned from its lists, e.g. `H36.99.01`; null before the first list. */
  codePrefix: z.nullable(z.string()),
  /** Shown in turn on the attract screen. */
  messages: z.array(z.string()),
  /** Vietnam's time of a working day, `HH:MM`. */
  openingHours: z.object({ from: z.string(), to: z.string() }),
  /** PBKDF2-SHA-256 of the staff's PIN, so that it is checked without a network; base64. Null: no PIN is set. */
  staffPin: z.nullable(z.object({ salt: z.string(), iterations: z.int(), hash: z.string() })),
  /** ECDH P-256 public key (raw point, base64) for rescue files: only the server can open them. */
  rescueKey: z.nullable(z.object({ keyId: z.string(), publicKey: z.string() })),
});
export type KioskConfiguration = z.infer<typeof configuration>;

export const getKioskConfiguration = endpoint({
  method: 'GET',
  path: '/kiosk/configuration',
  summary: 'What a tablet shows and asks. Carries an ETag; `If-None-Match` answers 304.',
  callers: ['device'],
  reply: configuration,
});

/** The column holds 32 bits. */
const count = z.int().check(z.gte(0), z.lte(2_147_483_647));
/**
 * Visits without an invitation of the return desk, counted by the tablet since the day began: sent again they replace.
 * Each visit is counted once, by what came first.
 */
const visits = z.object({
  day: z.string().check(z.maxLength(10)),
  /** Agreed on the notice. */
  started: count,
  /** Pressed *Không, cảm ơn*. */
  declined: count,
  /** Went away before agreeing or declining. */
  left: count,
});
export type Visits = z.infer<typeof visits>;
/** Those of a period, of all tablets or of the tablets of a counter. */
export const visitCountsSchema = z.object({ started: count, declined: count, left: count });
export type VisitCounts = z.infer<typeof visitCountsSchema>;

const heartbeat = z.object({
  sentAt: z.string().check(z.maxLength(40)),
  version: z.string().check(z.maxLength(40)),
  /** Surveys waiting on the tablet, and when the oldest was finished. */
  queue: count,
  oldestFinishedAt: z.nullable(z.string().check(z.maxLength(40))),
  /** 0–1, null where the browser does not say. */
  battery: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  storagePersisted: z.nullable(z.boolean()),
  visits: z.optional(z.array(visits).check(z.maxLength(100))),
});
export type Heartbeat = z.infer<typeof heartbeat>;

const heartbeatReply = z.object({
  /** The server's clock, so that the tablet knows how wrong its own is. */
  serverTime: z.string(),
});
export type HeartbeatReply = z.infer<typeof heartbeatReply>;

export const postHeartbeat = endpoint({
  method: 'POST',
  path: '/kiosk/heartbeat',
  summary: 'State of a tablet: queue, oldest answer, battery, storage, version.',
  callers: ['device'],
  request: heartbeat,
  reply: heartbeatReply,
});
