import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Reply } from '../reply.ts';
import { decideDelivery } from './decide-delivery.ts';
import type { Outbox } from './outbox.ts';

export const LARGEST_BATCH = 50;

export type Delivery = {
  outbox: Outbox;
  send(submissions: readonly Submission[]): Promise<Reply>;
  /** 0–1, as `Math.random`. */
  random(): number;
  /** Told whenever surveys have left the tablet. */
  delivered(): void;
};

/** What is remembered from one round to the next. */
export type DeliveryMemory = {
  batchSize: number;
  /** Surveys the server refuses even when sent alone. They stay here, and are offered again after a while. */
  setAside: Set<string>;
  /** Surveys refused alone since the last success. */
  refusedInARow: number;
};

export function freshMemory(): DeliveryMemory {
  return { batchSize: LARGEST_BATCH, setAside: new Set(), refusedInARow: 0 };
}

/** So many refusals without one success are no fault of the surveys: something on the way refuses everything. */
const REFUSALS_TO_BELIEVE = 5;

export type RoundEnd = 'empty' | 'wait' | 'pair-again';

/**
 * Sends all that waits, in shuffled batches: the order of arrival tells nobody who answered first. A batch that fails
 * halves the next one, and a batch the server can't read is split until the one it stumbles over is alone, so that
 * no survey can hold back another.
 */
export async function deliverAll(delivery: Delivery, memory: DeliveryMemory): Promise<RoundEnd> {
  for (;;) {
    const waiting = (await delivery.outbox.ids()).filter((id) => !memory.setAside.has(id));
    if (waiting.length === 0) return memory.setAside.size === 0 ? 'empty' : 'wait';
    const batch = await delivery.outbox.read(shuffled(waiting, delivery.random).slice(0, memory.batchSize));
    const end = await offer(delivery, memory, batch);
    if (end !== 'go-on') {
      memory.batchSize = Math.max(1, Math.floor(memory.batchSize / 2));
      return end;
    }
    memory.batchSize = Math.min(LARGEST_BATCH, memory.batchSize * 2);
  }
}

async function offer(
  delivery: Delivery,
  memory: DeliveryMemory,
  batch: Submission[],
): Promise<'go-on' | 'wait' | 'pair-again'> {
  if (batch.length === 0) return 'go-on';
  const ids = batch.map((one) => one.id);
  const decision = decideDelivery(await delivery.send(batch), ids);
  if (decision.delivered.length > 0) {
    await delivery.outbox.remove(decision.delivered);
    memory.refusedInARow = 0;
    delivery.delivered();
  }
  if (decision.next !== 'split') return decision.next;
  if (batch.length === 1) {
    for (const id of ids) memory.setAside.add(id);
    memory.refusedInARow += 1;
    return memory.refusedInARow < REFUSALS_TO_BELIEVE ? 'go-on' : 'wait';
  }
  const half = Math.ceil(batch.length / 2);
  const first = await offer(delivery, memory, batch.slice(0, half));
  return first === 'go-on' ? offer(delivery, memory, batch.slice(half)) : first;
}

function shuffled(ids: readonly string[], random: () => number): string[] {
  const order = [...ids];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? '';
    order[last] = order[other] ?? '';
    order[other] = kept;
  }
  return order;
}
