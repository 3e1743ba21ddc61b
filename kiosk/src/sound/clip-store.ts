import type { ClipEntry } from '@hailong/shared/contract/kiosk.ts';
import type { Clock } from '../clock.ts';
import { type ClipShelf, clipKey } from './clip-shelf.ts';

export type ClipWorld = {
  clock: Clock;
  shelf: ClipShelf;
  /** Fetches a clip; `gone` where the server has it no more, or has another one in its place. */
  fetchClip(entry: ClipEntry): Promise<Blob | 'gone' | 'unreachable'>;
  /** Bytes that the browser still gives to this app; answers come before clips. */
  room(): Promise<number>;
  addressOf(clip: Blob): string;
  release(address: string): void;
};

/** The centre's own clips on this tablet. Nothing here ever fails for the survey: what is not there is not heard. */
export type ClipStore = {
  /** What the configuration says now. Missing clips are fetched in the background, withdrawn ones dropped. */
  follow(clips: readonly ClipEntry[]): void;
  /** Address of the centre's clip of a part, or null: the shipped one is heard. Good until the clip is replaced. */
  findClip(language: string, name: string): Promise<string | null>;
};

const AT_ONCE = 3;
const RETRY_MS = 60_000;
/** Left free for answers, whatever the centre recorded. */
const ROOM_KEPT = 20_000_000;

export function createClipStore(world: ClipWorld): ClipStore {
  const { clock, shelf } = world;
  let followed: readonly ClipEntry[] | null = null;
  let wanted: ReadonlyMap<string, ClipEntry> | null = null;
  let running = false;
  let cancelRetry = () => {};
  const addresses = new Map<string, { sha256: string; address: string }>();

  const drop = async (key: string) => {
    await shelf.drop(key);
    const known = addresses.get(key);
    addresses.delete(key);
    if (known !== undefined) world.release(known.address);
  };

  const run = async () => {
    if (running) return;
    running = true;
    cancelRetry();
    let done = false;
    let entries = wanted;
    do {
      entries = wanted;
      const superseded = () => entries !== wanted;
      done = entries === null || (await bringIn(world, { entries, drop, superseded }).catch(() => false));
    } while (entries !== wanted);
    running = false;
    if (!done) cancelRetry = clock.after(RETRY_MS, () => void run());
  };

  return {
    follow(clips) {
      if (clips === followed) return;
      followed = clips;
      wanted = new Map(clips.map((entry) => [clipKey(entry.language, entry.name), entry]));
      void run();
    },
    async findClip(language, name) {
      const key = clipKey(language, name);
      if (wanted?.has(key) === false) return null;
      const kept = await shelf.find(key).catch(() => null);
      if (kept === null) return null;
      const known = addresses.get(key);
      if (known?.sha256 === kept.sha256) return known.address;
      if (known !== undefined) world.release(known.address);
      const address = world.addressOf(kept.clip);
      addresses.set(key, { sha256: kept.sha256, address });
      return address;
    },
  };
}

type Round = {
  entries: ReadonlyMap<string, ClipEntry>;
  drop(key: string): Promise<void>;
  superseded(): boolean;
};

/** Makes the shelf hold what is wanted, a few at a time. @returns false where the rest must wait */
async function bringIn(world: ClipWorld, { entries, drop, superseded }: Round): Promise<boolean> {
  const kept = await world.shelf.sums();
  for (const key of kept.keys()) if (!entries.has(key)) await drop(key);
  const missing = [...entries].filter(([key, { sha256 }]) => kept.get(key) !== sha256);
  let stopped = false;
  const lane = async () => {
    for (let next = missing.shift(); next !== undefined && !stopped && !superseded(); next = missing.shift()) {
      if (!(await fetchOne(world, ...next))) stopped = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return !stopped;
}

/** The one before is heard until the new one is here. @returns false where there is no network or no room */
async function fetchOne({ shelf, ...world }: ClipWorld, key: string, entry: ClipEntry): Promise<boolean> {
  if ((await world.room()) < entry.bytes + ROOM_KEPT) return false;
  const clip = await world.fetchClip(entry);
  if (clip === 'unreachable') return false;
  // Replaced or withdrawn meanwhile: the next configuration says so.
  if (clip !== 'gone') await shelf.keep(key, { sha256: entry.sha256, clip });
  return true;
}
