import type { Database } from '../device/database.ts';

export type KeptClip = { sha256: string; clip: Blob };

/** Where clips lie, each under `<language>/<name>`. Every promise rejects on a fault of the storage. */
export type ClipShelf = {
  /** Which ones there are, by their sums. */
  sums(): Promise<ReadonlyMap<string, string>>;
  find(key: string): Promise<KeptClip | null>;
  keep(key: string, kept: KeptClip): Promise<void>;
  drop(key: string): Promise<void>;
};

export function clipKey(language: string, name: string): string {
  return `${language}/${name}`;
}

export function createIdbClipShelf(database: Database): ClipShelf {
  return {
    async sums() {
      const { store } = (await database()).transaction('clips');
      const [keys, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(keys.map((key, place) => [key, kept[place]?.sha256 ?? '']));
    },
    async find(key) {
      return (await (await database()).get('clips', key)) ?? null;
    },
    async keep(key, kept) {
      await (await database()).put('clips', kept, key);
    },
    async drop(key) {
      await (await database()).delete('clips', key);
    },
  };
}
