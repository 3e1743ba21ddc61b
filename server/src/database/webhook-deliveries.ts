import type { Sql } from './database.ts';
import type { WebhookKey } from './webhooks.ts';

/** Longer than any attempt lasts: afterwards the server that made it is dead, and another one may. */
const LEASE_MS = 2 * 60_000;
const DELIVERED_DAYS = 30;
const GIVEN_UP_DAYS = 90;

export async function insertDelivery(
  sql: Sql,
  { unitId, webhookId }: WebhookKey,
  { deliveryId, body }: { deliveryId: string; body: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into webhook_deliveries (unit_id, delivery_id, webhook_id, body, created_at, next_at)
    values (${unitId}, ${deliveryId}, ${webhookId}, ${body}, ${now}, ${now})`;
}

export type ClaimedDelivery = {
  deliveryId: string;
  url: string;
  secret: string;
  body: string;
  attempts: number;
  createdAt: Date;
};

/**
 * The oldest delivery of a webhook, if it is due. Those behind it wait, so that no receiver learns of an end before it
 * learned of the beginning. Of two servers the second finds it moved on, and nothing due.
 */
export async function claimDelivery(
  sql: Sql,
  { unitId, webhookId }: WebhookKey,
  now: Date,
): Promise<ClaimedDelivery | null> {
  const [row] = await sql<ClaimedDelivery[]>`
    update webhook_deliveries d set next_at = ${new Date(now.getTime() + LEASE_MS)}, attempts = attempts + 1
    from webhooks w
    where d.unit_id = ${unitId} and d.next_at <= ${now} and d.delivery_id = (
        select delivery_id from webhook_deliveries
        where unit_id = ${unitId} and webhook_id = ${webhookId} and next_at is not null
        order by number limit 1 for update)
      and w.unit_id = d.unit_id and w.webhook_id = d.webhook_id
    returning d.delivery_id as "deliveryId", w.url, w.secret, d.body, d.attempts, d.created_at as "createdAt"`;
  return row ?? null;
}

export type Outcome =
  | { status: string; delivered: true }
  /** Null: given up. */
  | { status: string; delivered: false; nextAt: Date | null };

/** What became of an attempt. */
export async function settleDelivery(
  sql: Sql,
  unitId: string,
  deliveryId: string,
  { at, ...outcome }: Outcome & { at: Date },
): Promise<void> {
  const nextAt = outcome.delivered ? null : outcome.nextAt;
  const givenUpAt = outcome.delivered || nextAt !== null ? null : at;
  await sql`
    with settled as (
      update webhook_deliveries set next_at = ${nextAt}, delivered_at = ${outcome.delivered ? at : null},
        given_up_at = ${givenUpAt}, last_status = ${outcome.status}
      where unit_id = ${unitId} and delivery_id = ${deliveryId} returning webhook_id
    )
    update webhooks set last_attempt_at = ${at}, last_status = ${outcome.status}
    where unit_id = ${unitId} and webhook_id in (select webhook_id from settled)`;
}

/** Takes away what was delivered a month ago, and what was given up three months ago. */
export async function forgetDeliveries(sql: Sql, unitId: string, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await sql`
    delete from webhook_deliveries where unit_id = ${unitId} and next_at is null
      and created_at < ${ago(DELIVERED_DAYS)} and (given_up_at is null or created_at < ${ago(GIVEN_UP_DAYS)})`;
}
