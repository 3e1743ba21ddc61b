import { createObservable, type Observable } from '../observable.ts';
import type { ClipShelf } from '../sound/clip-shelf.ts';
import type { Published, Withdrawn } from './publish-clip.ts';
import type { Recordings } from './recordings.ts';

export type DeskWorld = {
  recordings: Recordings;
  shelf: ClipShelf;
  publish(key: string, clip: Blob): Promise<Published>;
  withdraw(key: string): Promise<Withdrawn>;
  /** Has the tablet ask for its configuration, which names what is published. */
  refresh(): Promise<void>;
};

export type DeskFault = 'unreachable' | 'refused' | 'not-stored';

/** Every key is `<language>/<name>`. */
export type DeskState = {
  /** False until the storage has been read. */
  opened: boolean;
  /** Recorded here and not published yet. */
  waiting: ReadonlyMap<string, Blob>;
  /** Published or withdrawn from here since the desk was opened: the configuration may not say so yet. */
  changed: ReadonlyMap<string, 'published' | 'withdrawn'>;
  sending: { done: number; count: number } | null;
  fault: DeskFault | null;
};

/** What was spoken into this tablet, until all tablets have it. Nothing is lost on the way: offline it waits. */
export type RecordingDesk = {
  state: Observable<DeskState>;
  open(): Promise<void>;
  /** @returns false where the storage did not take it */
  keep(key: string, clip: Blob): Promise<boolean>;
  discard(key: string): Promise<void>;
  publish(keys: readonly string[]): Promise<void>;
  withdraw(key: string): Promise<void>;
};

export function createRecordingDesk(world: DeskWorld): RecordingDesk {
  const { recordings, shelf } = world;
  const state = createObservable<DeskState>({
    ...{ opened: false, waiting: new Map(), changed: new Map(), sending: null, fault: null },
  });
  const setWaiting = (change: (waiting: Map<string, Blob>) => void) => {
    const waiting = new Map(state.get().waiting);
    change(waiting);
    state.change({ waiting });
  };
  const note = (key: string, how: 'published' | 'withdrawn') =>
    state.change({ changed: new Map(state.get().changed).set(key, how) });

  const publishOne = async (key: string, clip: Blob): Promise<DeskFault | null> => {
    const published = await world.publish(key, clip);
    if (typeof published === 'string') return published;
    // On this tablet it is at once what all tablets will have; one that is not kept here is fetched again.
    await shelf.keep(key, { sha256: published.sha256, clip }).catch(() => {});
    note(key, 'published');
    // Recorded again while it was on its way: the newer one still waits.
    if (state.get().waiting.get(key) !== clip) return null;
    await recordings.drop(key).catch(() => {});
    setWaiting((waiting) => waiting.delete(key));
    return null;
  };

  return {
    state,
    async open() {
      const waiting = await recordings.list().catch(() => null);
      state.change({ opened: true, waiting: waiting ?? new Map(), fault: waiting === null ? 'not-stored' : null });
    },
    async keep(key, clip) {
      const kept = await recordings.keep(key, clip).then(
        () => true,
        () => false,
      );
      state.change({ fault: kept ? null : 'not-stored' });
      if (kept) setWaiting((waiting) => waiting.set(key, clip));
      return kept;
    },
    async discard(key) {
      await recordings.drop(key).catch(() => {});
      setWaiting((waiting) => waiting.delete(key));
    },
    async publish(keys) {
      if (state.get().sending !== null) return;
      let fault: DeskFault | null = null;
      for (const [done, key] of keys.entries()) {
        state.change({ sending: { done, count: keys.length }, fault: null });
        const clip = state.get().waiting.get(key);
        const met = clip === undefined ? null : await publishOne(key, clip);
        fault ??= met;
        // Without a network the rest would only wait for the same; a clip that is refused holds back no other.
        if (met === 'unreachable') break;
      }
      state.change({ sending: null, fault });
      await world.refresh();
    },
    async withdraw(key) {
      const outcome = await world.withdraw(key);
      state.change({ fault: outcome === 'withdrawn' ? null : outcome });
      if (outcome !== 'withdrawn') return;
      note(key, 'withdrawn');
      await world.refresh();
    },
  };
}
