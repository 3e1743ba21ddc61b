import { isRecord, type Reply, saysSignedOut } from '../reply.ts';

/**
 * What one reply means for the surveys that were sent.
 * - `go-on`: all are at the server, send more;
 * - `split`: the server refused the request as a whole, so find the one it stumbles over by sending halves;
 * - `wait`: try later with fewer at once;
 * - `pair-again`: the token is no longer good, a person must pair the tablet.
 */
export type Decision = { delivered: string[]; next: 'go-on' | 'split' | 'wait' | 'pair-again' };

/** Refusals that may be about one survey of the batch. 413 is about its size, which halves cure as well. */
const aboutTheContent = new Set([400, 413, 422]);

/**
 * Only an id the server itself lists as stored, already stored or parked may leave the tablet. Everything else, a
 * captive portal's page with status 200 included, keeps all that was sent.
 */
export function decideDelivery(reply: Reply, sentIds: readonly string[]): Decision {
  if (reply.kind === 'unreachable') return { delivered: [], next: 'wait' };
  if (reply.status === 200) {
    const safe = idsSafeAtServer(reply.body);
    const delivered = sentIds.filter((id) => safe.has(id));
    return { delivered, next: delivered.length === sentIds.length ? 'go-on' : 'wait' };
  }
  if (saysSignedOut(reply)) return { delivered: [], next: 'pair-again' };
  return { delivered: [], next: aboutTheContent.has(reply.status) ? 'split' : 'wait' };
}

const safeOutcomes = new Set<unknown>(['stored', 'already-stored', 'parked']);

function idsSafeAtServer(body: unknown): Set<string> {
  const safe = new Set<string>();
  if (!isRecord(body) || !Array.isArray(body.results)) return safe;
  for (const result of body.results as unknown[]) {
    if (!isRecord(result) || !safeOutcomes.has(result.outcome)) continue;
    if (typeof result.id === 'string') safe.add(result.id);
  }
  return safe;
}
