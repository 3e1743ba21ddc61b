import type { Database } from './database.ts';

/** Small things the tablet remembers about itself, each under its own name. Nothing of a citizen's answers. */
export type Note = 'visits' | 'rotation' | 'pin-attempts' | 'kiosk-lock' | 'questionnaires' | 'clock';

export type Notes = {
  /** Null where nothing was noted yet. Rejects on a fault of the storage. */
  read(name: Note): Promise<unknown>;
  /** Resolves once it would survive a power cut. */
  keep(name: Note, value: unknown): Promise<void>;
};

export function createIdbNotes(database: Database): Notes {
  return {
    async read(name) {
      return (await (await database()).get('device', name)) ?? null;
    },
    async keep(name, value) {
      const transaction = (await database()).transaction('device', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(value, name), transaction.done]);
    },
  };
}
