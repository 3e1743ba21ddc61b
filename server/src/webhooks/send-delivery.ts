import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { signDelivery } from './sign-delivery.ts';
import { ADDRESS_FORBIDDEN, hostOf, isForbiddenAddress, lookupAllowed } from './webhook-address.ts';

export type Sending = { deliveryId: string; url: string; secret: string; body: string };
export type SendLimits = { unixSeconds: number; timeLimitMs: number; stopped: AbortSignal };

/**
 * Posts a delivery. Follows no redirect, keeps no connection and reads no answer: its status says all there is to know.
 * @returns the status, e.g. `200`, or why there is none: `timed-out`, `unreachable`, `address-forbidden`; null when
 * the server stops meanwhile
 */
export function sendDelivery(sending: Sending, limits: SendLimits): Promise<string | null> {
  const url = new URL(sending.url);
  if (isForbiddenAddress(hostOf(url))) return Promise.resolve(ADDRESS_FORBIDDEN);
  const timeLimit = AbortSignal.timeout(limits.timeLimitMs);
  const options = {
    method: 'POST',
    headers: headersOf(sending, limits.unixSeconds),
    agent: false,
    lookup: lookupAllowed,
    signal: AbortSignal.any([timeLimit, limits.stopped]),
  };
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (response) => {
      resolve(String(response.statusCode));
      response.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (limits.stopped.aborted) return resolve(null);
      if (error.code === ADDRESS_FORBIDDEN) return resolve(ADDRESS_FORBIDDEN);
      resolve(timeLimit.aborted ? 'timed-out' : 'unreachable');
    });
    request.end(sending.body);
  });
}

function headersOf({ deliveryId, secret, body }: Sending, unixSeconds: number): Record<string, string | number> {
  return {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Hailong',
    'hailong-delivery': deliveryId,
    'hailong-signature': signDelivery(secret, body, unixSeconds),
  };
}
