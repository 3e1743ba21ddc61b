import { forgetDeliveries } from '../database/webhook-deliveries.ts';
import { listUnitsWithWebhooks, listWebhookIds, type WebhookKey } from '../database/webhooks.ts';
import { type DeliveryLimits, deliverDue } from '../webhooks/deliver-due.ts';
import type { World } from '../world.ts';
import { announceChanges } from './announce.ts';

/** A receiver that has not answered by then has its own trouble; it is asked again later. */
const TIME_LIMIT_MS = 10_000;
/** Receivers that hang hold up this many places, and not the others behind them. */
const SENDERS = 8;

const never = new AbortController().signal;

/**
 * One round over the units that have a webhook: work out what needs attention, announce what changed, deliver what is
 * due. Any number of servers may run it at once. The trouble of one unit is logged and is not the others'.
 */
export async function runAttentionRound(
  world: World,
  { timeLimitMs = TIME_LIMIT_MS, stopped = never }: Partial<DeliveryLimits> = {},
): Promise<void> {
  const webhooks: WebhookKey[] = [];
  for (const unitId of await listUnitsWithWebhooks(world.sql)) {
    if (stopped.aborted) return;
    await attempt(world, { unitId }, async () => {
      await announceChanges(world, unitId);
      await forgetDeliveries(world.sql, unitId, new Date(world.clock.now()));
    });
    await attempt(world, { unitId }, async () => {
      for (const webhookId of await listWebhookIds(world.sql, unitId)) webhooks.push({ unitId, webhookId });
    });
  }
  const send = async () => {
    for (let key = webhooks.shift(); key !== undefined; key = webhooks.shift()) {
      const next = key;
      await attempt(world, next, () => deliverDue(world, next, { timeLimitMs, stopped }));
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
}

async function attempt({ log }: World, where: object, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, ...where }, 'attention was not told');
  }
}
