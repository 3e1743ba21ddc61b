import type { Database } from '../device/database.ts';
import type { Outbox } from './outbox.ts';

/**
 * IndexedDB adapter. `durability: 'strict'` on every write: the browser's default reports success before the data has
 * left memory, and a power cut right after *thank you* would lose the answer.
 */
/** Several times what the longest survey takes: there should be room for it, and for what the browser writes around it. */
const PROBE_CHARACTERS = 32_768;
const PROBE_NAME = 'probe';

export function createIdbOutbox(database: Database): Outbox {
  return {
    async keep(submission) {
      const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(submission), transaction.done]);
    },
    async ids() {
      return (await database()).getAllKeys('outbox');
    },
    async read(ids) {
      const store = (await database()).transaction('outbox').store;
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.filter((one) => one !== undefined);
    },
    async remove(ids) {
      const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
    async queue() {
      const store = (await database()).transaction('outbox').store;
      const [count, oldest] = await Promise.all([store.count(), store.index('finishedAt').openKeyCursor()]);
      return { count, oldestFinishedAt: oldest === null ? null : oldest.key };
    },
    async probe() {
      // Not among the surveys: nothing but a survey is ever sent.
      const transaction = (await database()).transaction('device', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put('0'.repeat(PROBE_CHARACTERS), PROBE_NAME), transaction.done]);
      await (await database()).delete('device', PROBE_NAME);
    },
  };
}
