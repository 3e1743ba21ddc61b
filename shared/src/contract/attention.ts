import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

export const attentionCodes = [
  'share-behind-schedule',
  'counter-silent',
  'device-offline',
  'device-holds-old-answers',
  'device-battery-low',
  'pending-surveys',
  'parked-surveys',
  'import-overdue',
] as const;
export type AttentionCode = (typeof attentionCodes)[number];

const item = z.object({
  code: z.enum(attentionCodes),
  /** What it concerns: name of a counter or tablet, or empty. With `code` the identity of the item. */
  subject: z.string(),
  severity: z.enum(['act', 'look']),
  /** Numbers and days for the sentence, e.g. `{"stillNeeded": 11, "to": "2026-01-31"}`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AttentionItem = z.infer<typeof item>;

export const getAttention = endpoint({
  method: 'GET',
  path: '/attention',
  summary: 'What somebody should act on now, most urgent first.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ unit: z.string(), at: z.string(), items: z.array(item) }),
});
export type AttentionReply = z.infer<typeof getAttention.reply>;
