import { claimDelivery, settleDelivery } from '../database/webhook-deliveries.ts';
import type { WebhookKey } from '../database/webhooks.ts';
import type { World } from '../world.ts';
import { nextAttempt } from './next-attempt.ts';
import { sendDelivery } from './send-delivery.ts';

/** A backlog of days is spread over some rounds. */
const MOST_A_ROUND = 50;

export type DeliveryLimits = { timeLimitMs: number; stopped: AbortSignal };

/** Sends what is due for one webhook, in order, up to the first that is not accepted. */
export async function deliverDue(world: World, key: WebhookKey, limits: DeliveryLimits): Promise<void> {
  for (let count = 0; count < MOST_A_ROUND && !limits.stopped.aborted; count += 1) {
    if (!(await deliverNext(world, key, limits))) return;
  }
}

/** @returns whether one was sent and accepted. No transaction is open while the receiver takes its time. */
async function deliverNext({ sql, clock, log }: World, key: WebhookKey, limits: DeliveryLimits): Promise<boolean> {
  const claimed = await claimDelivery(sql, key, new Date(clock.now()));
  if (claimed === null) return false;
  const status = await sendDelivery(claimed, { ...limits, unixSeconds: Math.floor(clock.now() / 1000) });
  if (status === null) return false;
  const at = new Date(clock.now());
  if (/^2\d\d$/.test(status)) {
    await settleDelivery(sql, key.unitId, claimed.deliveryId, { status, delivered: true, at });
    return true;
  }
  const tried = { createdAtMs: claimed.createdAt.getTime(), nowMs: at.getTime(), attempts: claimed.attempts };
  const nextAt = nextAttempt(tried, Math.random());
  await settleDelivery(sql, key.unitId, claimed.deliveryId, { status, delivered: false, nextAt, at });
  log.info({ ...key, status, attempts: claimed.attempts, givenUp: nextAt === null }, 'delivery not accepted');
  return false;
}
