import { attentionItems } from '@hailong/shared/attention/attention-items.ts';
import { changeOpenItems } from '@hailong/shared/attention/open-items.ts';
import type { AttentionItem } from '@hailong/shared/contract/attention.ts';
import { newId } from '../access/secret.ts';
import {
  deleteOpenItem,
  insertOpenItem,
  listOpenItems,
  markAbsent,
  type StoredItem,
} from '../database/attention-items.ts';
import type { Sql } from '../database/database.ts';
import { insertDelivery } from '../database/webhook-deliveries.ts';
import { listWebhookIds, lockAttention, type WebhookKey } from '../database/webhooks.ts';
import type { World } from '../world.ts';
import { gatherFacts } from './gather-facts.ts';

type Announcement = { event: 'attention.raised' | 'attention.resolved'; item: AttentionItem };

/** Works out what needs attention in a unit, and queues what is new or over for its webhooks, in one transaction. */
export async function announceChanges({ sql, clock }: World, unitId: string): Promise<void> {
  const nowMs = clock.now();
  const items = attentionItems(await gatherFacts(sql, unitId, nowMs));
  const now = new Date(nowMs);
  await sql.begin(async (transaction) => {
    await lockAttention(transaction, unitId);
    const open = await listOpenItems(transaction, unitId);
    const { raised, resolved, gone, back } = changeOpenItems(open, items, nowMs);
    for (const one of gone) await markAbsent(transaction, unitId, one, now);
    for (const one of back) await markAbsent(transaction, unitId, one, null);
    for (const one of resolved) await deleteOpenItem(transaction, unitId, one);
    for (const one of raised) await insertOpenItem(transaction, unitId, one, now);
    const announcements: Announcement[] = [
      ...(resolved as StoredItem[]).map(({ item }) => ({ event: 'attention.resolved' as const, item })),
      ...raised.map((item) => ({ event: 'attention.raised' as const, item })),
    ];
    if (announcements.length === 0) return;
    for (const webhookId of await listWebhookIds(transaction, unitId)) {
      await queue(transaction, { unitId, webhookId }, announcements, now);
    }
  });
}

/** What is open already, for a webhook that is new: an end without a beginning would mean nothing to it. */
export async function announceOpen(sql: Sql, key: WebhookKey, now: Date): Promise<void> {
  const open = await listOpenItems(sql, key.unitId);
  const announcements = open.map(({ item }) => ({ event: 'attention.raised' as const, item }));
  await queue(sql, key, announcements, now);
}

async function queue(sql: Sql, key: WebhookKey, announcements: readonly Announcement[], now: Date): Promise<void> {
  for (const { event, item } of announcements) {
    const deliveryId = newId();
    const body = JSON.stringify({ id: deliveryId, event, unit: key.unitId, at: now.toISOString(), item });
    await insertDelivery(sql, key, { deliveryId, body }, now);
  }
}
