import type { Database } from '../device/database.ts';
import type { Outbox } from './outbox.ts';

/**
 * IndexedDB adapter. `durability: 'strict'` on every write: the browser's default reports success before the data has
 * left memory, and a power cut right after *thank you* would lose the answer.
 */
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
  };
}
