import { expect, test } from 'vitest';
import type { Published, Withdrawn } from './publish-clip.ts';
import { createRecordingDesk } from './recording-desk.ts';

function setUp() {
  const stored = new Map<string, Blob>();
  const shelf = new Map<string, string>();
  const server = { answer: { sha256: 'sum' } as Published, withdrawn: 'withdrawn' as Withdrawn, got: [] as string[] };
  const tablet = { full: false, refreshed: 0, whileSending: async () => {} };
  const desk = createRecordingDesk({
    recordings: {
      list: async () => new Map(stored),
      async keep(key, clip) {
        if (tablet.full) throw new DOMException('full', 'QuotaExceededError');
        stored.set(key, clip);
      },
      drop: async (key) => void stored.delete(key),
    },
    shelf: {
      sums: async () => shelf,
      find: async () => null,
      keep: async (key, { sha256 }) => void shelf.set(key, sha256),
      drop: async () => {},
    },
    async publish(key) {
      server.got.push(key);
      await tablet.whileSending();
      return server.answer;
    },
    withdraw: async () => server.withdrawn,
    async refresh() {
      tablet.refreshed += 1;
    },
  });
  return { desk, stored, shelf, server, tablet };
}

const clip = (text = 'voice') => new Blob([text]);

test('a recording waits on the tablet, also over a restart', async () => {
  const { desk, stored } = setUp();
  stored.set('cma/back', clip());
  await desk.open();
  expect(await desk.keep('cma/start', clip())).toBe(true);
  expect([...desk.state.get().waiting.keys()]).toEqual(['cma/back', 'cma/start']);
  expect([...stored.keys()]).toEqual(['cma/back', 'cma/start']);
});

test('published, it waits no more, lies with the other clips, and the tablet asks what is new', async () => {
  const { desk, stored, shelf, tablet } = setUp();
  await desk.keep('cma/start', clip());
  await desk.publish(['cma/start']);
  expect([stored.size, desk.state.get().waiting.size, shelf.get('cma/start'), tablet.refreshed]).toEqual([
    0,
    0,
    'sum',
    1,
  ]);
  expect(desk.state.get()).toMatchObject({ sending: null, fault: null });
  expect(desk.state.get().changed.get('cma/start')).toBe('published');
});

test('without a network nothing is lost, and the rest is not tried in vain', async () => {
  const { desk, stored, server } = setUp();
  for (const key of ['cma/a', 'cma/b', 'cma/c']) await desk.keep(key, clip());
  server.answer = 'unreachable';
  await desk.publish(['cma/a', 'cma/b', 'cma/c']);
  expect([stored.size, server.got.length, desk.state.get().fault]).toEqual([3, 1, 'unreachable']);
});

test('one that the server refuses holds back no other', async () => {
  const { desk, server, stored } = setUp();
  for (const key of ['cma/a', 'cma/b']) await desk.keep(key, clip());
  server.answer = 'refused';
  await desk.publish(['cma/a', 'cma/b']);
  expect([server.got, stored.size, desk.state.get().fault]).toEqual([['cma/a', 'cma/b'], 2, 'refused']);
});

test('recorded again while it was sent, the newer one still waits', async () => {
  const { desk, stored, tablet } = setUp();
  await desk.keep('cma/start', clip('first'));
  tablet.whileSending = async () => void (await desk.keep('cma/start', clip('second')));
  await desk.publish(['cma/start']);
  expect(await stored.get('cma/start')?.text()).toBe('second');
  expect(desk.state.get().waiting.has('cma/start')).toBe(true);
});

test('where the storage is full it says so, and keeps what was there', async () => {
  const { desk, stored, tablet } = setUp();
  await desk.keep('cma/start', clip('first'));
  tablet.full = true;
  expect(await desk.keep('cma/start', clip('second'))).toBe(false);
  expect(desk.state.get().fault).toBe('not-stored');
  expect(await stored.get('cma/start')?.text()).toBe('first');
});

test('a withdrawn clip is said to be gone only when the server did it', async () => {
  const { desk, server } = setUp();
  server.withdrawn = 'unreachable';
  await desk.withdraw('cma/start');
  expect([desk.state.get().fault, desk.state.get().changed.size]).toEqual(['unreachable', 0]);
  server.withdrawn = 'withdrawn';
  await desk.withdraw('cma/start');
  expect(desk.state.get().changed.get('cma/start')).toBe('withdrawn');
});
