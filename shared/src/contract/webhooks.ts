import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };
const address = z.string().check(
  z.maxLength(500),
  z.refine((text) => /^https?:\/\/[^\s]+$/i.test(text), { error: 'an http or https address' }),
);

const webhook = z.object({
  webhookId: z.string(),
  url: z.string(),
  createdAt: z.string(),
  /** Newest attempt: null before the first. `lastStatus` is the answer's, e.g. `200`, or why there was none. */
  lastAttemptAt: z.nullable(z.string()),
  lastStatus: z.nullable(z.string()),
  waiting: z.int(),
  /** Not accepted within three days. */
  givenUp: z.optional(z.int()),
});
export type Webhook = z.infer<typeof webhook>;

/**
 * Body of a delivery: `{id, event: "attention.raised" | "attention.resolved", unit, at, item}`. Header
 * `Hailong-Signature: t=<unix seconds>,v1=<hex>`, v1 = HMAC-SHA256 of `<t>.<body>` with the webhook's secret.
 * Any 2xx answer accepts it; anything else is tried again, later and later, for three days. `id` stays the same.
 */
export const postWebhook = endpoint({
  method: 'POST',
  path: '/webhooks',
  summary: 'Send what needs attention to an address of yours. The secret for its signature is shown this once.',
  callers: ['administrator'],
  request: z.object({ ...unit, url: address }),
  reply: z.object({ webhookId: z.string(), secret: z.string() }),
});

export const getWebhooks = endpoint({
  method: 'GET',
  path: '/webhooks',
  summary: 'Addresses that are told what needs attention.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({ webhooks: z.array(webhook) }),
});

export const deleteWebhook = endpoint({
  method: 'DELETE',
  path: '/webhooks/{id}',
  summary: 'Stop telling an address.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({}),
});
