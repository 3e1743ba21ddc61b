import { deleteWebhook, getWebhooks, postWebhook } from '@hailong/shared/contract/webhooks.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { newId, newSecret } from '../access/secret.ts';
import { announceOpen } from '../attention/announce.ts';
import { forgetOpenItems } from '../database/attention-items.ts';
import * as stored from '../database/webhooks.ts';
import { readWebhookAddress } from '../webhooks/webhook-address.ts';
import type { World } from '../world.ts';
import { write } from './audited-write.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** Each is a copy of everything; a unit that needs more wants one receiver that passes it on. */
const MOST = 5;

export function serveWebhooks(api: Api, world: World): void {
  const { sql } = world;

  serveEndpoint(api, postWebhook, async ({ actor, body }) => {
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    const url = readWebhookAddress(body.url);
    const key = { unitId, webhookId: newId() };
    const secret = newSecret();
    // The path is often a password of the receiver's, and the log is kept for ever: only where to is written down.
    const entry = { actor, unitId, action: 'webhook.add', subject: key.webhookId, after: { origin: url.origin } };
    await write(world, entry, async (transaction, now) => {
      await stored.lockAttention(transaction, unitId);
      if ((await stored.listWebhookIds(transaction, unitId)).length >= MOST) {
        throw problem('webhooks-too-many', String(MOST));
      }
      await stored.insertWebhook(transaction, key, { url: url.href, secret }, now);
      await announceOpen(transaction, key, now);
    });
    return { webhookId: key.webhookId, secret };
  });

  serveEndpoint(api, getWebhooks, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const webhooks = (await stored.listWebhooks(sql, unitId)).map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
    }));
    return { webhooks };
  });

  serveEndpoint(api, deleteWebhook, async ({ actor, context, query }) => {
    const webhookId = context.req.param('id') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    await write(world, { actor, unitId, action: 'webhook.remove', subject: webhookId }, async (transaction) => {
      await stored.lockAttention(transaction, unitId);
      const gone = await stored.deleteWebhook(transaction, { unitId, webhookId });
      if (gone === null) throw problem('not-found', webhookId.slice(0, 60));
      if ((await stored.listWebhookIds(transaction, unitId)).length === 0) await forgetOpenItems(transaction, unitId);
    });
    return {};
  });
}
