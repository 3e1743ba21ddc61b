import type { Database } from '../device/database.ts';

/** Clips recorded here that wait to be published, of one centre, under `<language>/<name>`. */
export type Recordings = {
  list(): Promise<ReadonlyMap<string, Blob>>;
  /** Resolves once it would survive a power cut. */
  keep(key: string, clip: Blob): Promise<void>;
  drop(key: string): Promise<void>;
};

/** A tablet that moves to another centre must not publish there what was spoken here. */
export function createIdbRecordings(database: Database, unit: string): Recordings {
  const keyOf = (key: string) => `${unit}/${key}`;
  const change = async () => (await database()).transaction('recordings', 'readwrite', { durability: 'strict' });
  return {
    async list() {
      const { store } = (await database()).transaction('recordings');
      const [keys, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const all = keys.map((key, place) => [key, kept[place]?.clip] as const);
      const own = all.filter((one): one is [string, Blob] => one[0].startsWith(keyOf('')) && one[1] !== undefined);
      return new Map(own.map(([key, clip]) => [key.slice(keyOf('').length), clip]));
    },
    async keep(key, clip) {
      const transaction = await change();
      await Promise.all([transaction.store.put({ clip }, keyOf(key)), transaction.done]);
    },
    async drop(key) {
      const transaction = await change();
      await Promise.all([transaction.store.delete(keyOf(key)), transaction.done]);
    },
  };
}
