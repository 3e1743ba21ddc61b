import type { Sql } from './database.ts';

export type WebhookKey = { unitId: string; webhookId: string };

/**
 * One at a time for a unit, over all servers: what is open, who is told of it and how many may be told. Until the end
 * of the transaction.
 */
export async function lockAttention(sql: Sql, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('attention'), hashtext(${unitId}))`;
}

/** Units that tell anybody: the only question about every unit at once. */
export async function listUnitsWithWebhooks(sql: Sql): Promise<string[]> {
  const rows = await sql<{ unitId: string }[]>`select distinct unit_id as "unitId" from webhooks order by 1`;
  return rows.map(({ unitId }) => unitId);
}

export async function listWebhookIds(sql: Sql, unitId: string): Promise<string[]> {
  const rows = await sql<{ webhookId: string }[]>`
    select webhook_id as "webhookId" from webhooks where unit_id = ${unitId} order by created_at, webhook_id`;
  return rows.map(({ webhookId }) => webhookId);
}

export type WebhookRow = {
  webhookId: string;
  url: string;
  createdAt: Date;
  lastAttemptAt: Date | null;
  lastStatus: string | null;
  waiting: number;
  givenUp: number;
};

export async function listWebhooks(sql: Sql, unitId: string): Promise<WebhookRow[]> {
  return sql<WebhookRow[]>`
    select webhook_id as "webhookId", url, created_at as "createdAt", last_attempt_at as "lastAttemptAt",
      last_status as "lastStatus",
      (select count(*)::int from webhook_deliveries d
        where d.unit_id = webhooks.unit_id and d.webhook_id = webhooks.webhook_id and next_at is not null) as waiting,
      (select count(*)::int from webhook_deliveries d
        where d.unit_id = webhooks.unit_id and d.webhook_id = webhooks.webhook_id and next_at is null
          and given_up_at is not null) as "givenUp"
    from webhooks where unit_id = ${unitId} order by webhooks.created_at, webhook_id`;
}

export async function insertWebhook(
  sql: Sql,
  { unitId, webhookId }: WebhookKey,
  { url, secret }: { url: string; secret: string },
  now: Date,
): Promise<void> {
  await sql`insert into webhooks (unit_id, webhook_id, url, secret, created_at)
    values (${unitId}, ${webhookId}, ${url}, ${secret}, ${now})`;
}

/** With what still waits for it. @returns the address, or null when there was no such webhook */
export async function deleteWebhook(sql: Sql, { unitId, webhookId }: WebhookKey): Promise<string | null> {
  const [row] = await sql<{ url: string }[]>`
    delete from webhooks where unit_id = ${unitId} and webhook_id::text = ${webhookId} returning url`;
  return row?.url ?? null;
}
