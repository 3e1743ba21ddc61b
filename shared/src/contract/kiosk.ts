import * as z from 'zod/mini';
import { questionnaireSchema } from '../questionnaire/questionnaire-schema.ts';
import { endpoint } from './endpoint.ts';

const configuration = z.object({
  unit: z.object({ id: z.string(), name: z.string(), centre: z.string() }),
  counter: z.string(),
  questionnaire: questionnaireSchema,
  /** Agency part of the centre's dossier codes, learned from its lists, e.g. `H36.99.01`; null before the first list. */
  codePrefix: z.nullable(z.string()),
  /** Shown in turn on the attract screen. */
  messages: z.array(z.string()),
  hotline: z.nullable(z.string()),
  portal: z.nullable(z.string()),
  idleSeconds: z.int(),
  idleWarningSeconds: z.int(),
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
const heartbeat = z.object({
  sentAt: z.string().check(z.maxLength(40)),
  version: z.string().check(z.maxLength(40)),
  /** Surveys waiting on the tablet, and when the oldest was finished. */
  queue: count,
  oldestFinishedAt: z.nullable(z.string().check(z.maxLength(40))),
  /** 0–1, null where the browser does not say. */
  battery: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  storagePersisted: z.nullable(z.boolean()),
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
