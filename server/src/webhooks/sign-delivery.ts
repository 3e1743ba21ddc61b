import { createHmac } from 'node:crypto';

/**
 * The header by which a receiver knows who wrote, and that nothing was changed on the way: `t=<unix>,v1=<hex>`, v1 being
 * the HMAC-SHA256 of `<t>.<body>`. The time is signed too, so that an old delivery cannot be sent again by others.
 */
export function signDelivery(secret: string, body: string, unixSeconds: number): string {
  const signature = createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex');
  return `t=${unixSeconds},v1=${signature}`;
}
