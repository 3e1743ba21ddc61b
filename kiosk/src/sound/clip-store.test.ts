import type { ClipEntry } from '@hailong/shared/contract/kiosk.ts';
import { expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { ClipShelf, KeptClip } from './clip-shelf.ts';
import { createClipStore } from './clip-store.ts';

const entry = (name: string, sha256 = `sum of ${name}`): ClipEntry => ({ language: 'cma', name, sha256, bytes: 4 });
const many = (count: number) => Array.from({ length: count }, (_, place) => entry(`part${place}`));

function memoryShelf(): ClipShelf & { kept: Map<string, KeptClip>; full: boolean } {
  const kept = new Map<string, KeptClip>();
  const shelf = {
    kept,
    full: false,
    sums: async () => new Map([...kept].map(([key, { sha256 }]) => [key, sha256])),
    find: async (key: string) => kept.get(key) ?? null,
    async keep(key: string, clip: KeptClip) {
      if (shelf.full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, clip);
    },
    drop: async (key: string) => void kept.delete(key),
  };
  return shelf;
}

/** A tablet whose network, room and time are in the test's hand. */
function setUp() {
  const shelf = memoryShelf();
  const planned: (() => void)[] = [];
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    after(_delayMs, task) {
      planned.push(task);
      return () => void (planned.includes(task) && planned.splice(planned.indexOf(task), 1));
    },
  };
  const tablet = { online: true, room: 1e9, gone: new Set<string>(), fetched: [] as string[], atOnce: 0, most: 0 };
  const released: string[] = [];
  let addresses = 0;
  const store = createClipStore({
    clock,
    shelf,
    async fetchClip({ name, sha256 }) {
      tablet.atOnce += 1;
      tablet.most = Math.max(tablet.most, tablet.atOnce);
      await settled(1);
      tablet.atOnce -= 1;
      if (!tablet.online) return 'unreachable';
      if (tablet.gone.has(name)) return 'gone';
      tablet.fetched.push(name);
      return new Blob([sha256]);
    },
    room: async () => tablet.room,
    addressOf: () => `blob:${++addresses}`,
    release: (address) => void released.push(address),
  });
  return { shelf, store, tablet, planned, released, names: () => [...shelf.kept.keys()].sort() };
}

/** Lets what is under way in the background come to its end. */
async function settled(turns = 2_000): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

test('fetches what is missing, a few at a time, and nothing twice', async () => {
  const { store, tablet, names } = setUp();
  const clips = many(20);
  store.follow(clips);
  store.follow(clips);
  await settled();
  expect(names()).toHaveLength(20);
  expect(tablet.fetched).toHaveLength(20);
  expect(tablet.most).toBe(3);
  store.follow(many(20));
  await settled();
  expect(tablet.fetched).toHaveLength(20);
});

test('goes on where it was cut off, at the next try', async () => {
  const { store, tablet, planned, names } = setUp();
  tablet.online = false;
  store.follow(many(5));
  await settled();
  expect([names().length, planned.length]).toEqual([0, 1]);
  tablet.online = true;
  planned.shift()?.();
  await settled();
  expect([names().length, planned.length]).toEqual([5, 0]);
});

test('drops what the centre withdrew, and is silent of it at once', async () => {
  const { store, names, released } = setUp();
  store.follow([entry('start'), entry('back')]);
  await settled();
  expect(await store.findClip('cma', 'start')).toBe('blob:1');
  store.follow([entry('back')]);
  expect(await store.findClip('cma', 'start')).toBeNull();
  await settled();
  expect(names()).toEqual(['cma/back']);
  expect(released).toEqual(['blob:1']);
});

test('plays the old clip until the new one is here', async () => {
  const { store, tablet, planned, released } = setUp();
  store.follow([entry('start', 'old')]);
  await settled();
  const old = await store.findClip('cma', 'start');
  expect(await store.findClip('cma', 'start')).toBe(old);
  tablet.online = false;
  store.follow([entry('start', 'new')]);
  await settled();
  expect(await store.findClip('cma', 'start')).toBe(old);
  tablet.online = true;
  planned.shift()?.();
  await settled();
  expect(await store.findClip('cma', 'start')).not.toBe(old);
  expect(released).toEqual([old]);
});

test('plays what is there before any configuration is known', async () => {
  const { store, shelf } = setUp();
  shelf.kept.set('cma/start', { sha256: 'x', clip: new Blob() });
  expect(await store.findClip('cma', 'start')).toBe('blob:1');
  expect(await store.findClip('cma', 'back')).toBeNull();
});

test('takes no room that answers need', async () => {
  const { store, tablet, planned, names } = setUp();
  tablet.room = 20_000_003;
  store.follow(many(2));
  await settled();
  expect([names().length, planned.length]).toEqual([0, 1]);
});

test('full storage is no fault: it is tried again later', async () => {
  const { store, shelf, planned, names } = setUp();
  shelf.full = true;
  store.follow(many(4));
  await settled();
  expect([names().length, planned.length]).toEqual([0, 1]);
  shelf.full = false;
  planned.shift()?.();
  await settled();
  expect(names()).toHaveLength(4);
});

test('one clip that is gone holds back no other', async () => {
  const { store, tablet, planned, names } = setUp();
  tablet.gone.add('part0');
  store.follow(many(4));
  await settled();
  expect(names()).toEqual(['cma/part1', 'cma/part2', 'cma/part3']);
  expect(planned).toHaveLength(0);
});

test('a new configuration in the middle is followed to its end', async () => {
  const { store, names } = setUp();
  store.follow(many(10));
  await settled(5);
  store.follow([entry('start')]);
  await settled();
  expect(names()).toEqual(['cma/start']);
});
