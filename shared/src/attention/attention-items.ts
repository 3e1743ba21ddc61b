import { type AttentionItem, attentionCodes } from '../contract/attention.ts';
import { dayOfInstant } from '../period/day.ts';
import { counterAttention } from './counter-attention.ts';
import type { AttentionFacts } from './facts.ts';
import { listAttention } from './list-attention.ts';
import { shareAttention } from './share-attention.ts';
import { tabletAttention } from './tablet-attention.ts';

/** What somebody should act on now, most urgent first. `code` and `subject` together name an item, and occur once. */
export function attentionItems({ nowMs, working, ...facts }: AttentionFacts): AttentionItem[] {
  const today = dayOfInstant(nowMs);
  const items = [
    ...shareAttention(facts.share, today, working),
    ...counterAttention(facts.counters, today, working),
    ...tabletAttention(facts.tablets, nowMs, working),
    ...listAttention(facts.lists, today, working),
  ].sort(byUrgency);
  return firstOfEach(items);
}

/** The identity of an item. */
export function attentionKey({ code, subject }: Pick<AttentionItem, 'code' | 'subject'>): string {
  return `${code} ${subject}`;
}

/** What to act on before what to look at, then by how much it costs (the order of the codes), then by name. */
function byUrgency(one: AttentionItem, other: AttentionItem): number {
  return (
    Number(one.severity === 'look') - Number(other.severity === 'look') ||
    attentionCodes.indexOf(one.code) - attentionCodes.indexOf(other.code) ||
    one.subject.localeCompare(other.subject, 'vi', { numeric: true })
  );
}

/** Tablets without a name of their own share that of their counter: the more urgent one speaks for all, with how many. */
function firstOfEach(items: readonly AttentionItem[]): AttentionItem[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(attentionKey(item), (counts.get(attentionKey(item)) ?? 0) + 1);
  const firsts = items.filter(
    (item, index) => items.findIndex((one) => attentionKey(one) === attentionKey(item)) === index,
  );
  return firsts.map((item) => {
    const tablets = counts.get(attentionKey(item)) ?? 1;
    return tablets === 1 ? item : { ...item, values: { ...item.values, tablets } };
  });
}
