import type { AttentionCode, AttentionItem } from '../contract/attention.ts';
import { attentionKey } from './attention-items.ts';

/** An item that was announced and not yet taken back. */
export type OpenItem = {
  code: AttentionCode;
  subject: string;
  /** Since when it has not been found any more; null while it is. */
  absentSinceMs: number | null;
};

export type OpenChanges = {
  raised: AttentionItem[];
  resolved: OpenItem[];
  /** Not found for the first time now. */
  gone: OpenItem[];
  /** Found again before they were taken back: nothing to announce. */
  back: OpenItem[];
};

/**
 * An item is announced at once, and taken back only after it was away this long: a tablet at the edge of the network,
 * or one that sends its old answers while more arrive, is announced once and not every minute. The share moves with
 * every survey of a day, and is judged anew the day after.
 */
const SETTLE_MS = 15 * 60_000;
const SETTLE_SHARE_MS = 24 * 3_600_000;

/** What changed since the last round. */
export function changeOpenItems(
  open: readonly OpenItem[],
  items: readonly AttentionItem[],
  nowMs: number,
): OpenChanges {
  const known = new Set(open.map(attentionKey));
  const found = new Set(items.map(attentionKey));
  const absent = open.filter((one) => !found.has(attentionKey(one)));
  return {
    raised: items.filter((one) => !known.has(attentionKey(one))),
    resolved: absent.filter((one) => one.absentSinceMs !== null && nowMs - one.absentSinceMs >= settleMs(one)),
    gone: absent.filter(({ absentSinceMs }) => absentSinceMs === null),
    back: open.filter((one) => one.absentSinceMs !== null && found.has(attentionKey(one))),
  };
}

function settleMs({ code }: OpenItem): number {
  return code === 'share-behind-schedule' ? SETTLE_SHARE_MS : SETTLE_MS;
}
