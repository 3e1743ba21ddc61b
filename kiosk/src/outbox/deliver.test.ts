import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { expect, test } from 'vitest';
import type { Reply } from '../reply.ts';
import { deliverAll, freshMemory } from './deliver.ts';
import { createMemoryOutbox, survey } from './memory-outbox.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });
const storesAll = (batch: readonly Submission[]) =>
  answered(200, { results: batch.map(({ id }) => ({ id, outcome: 'stored' })) });

/** Chance that falls the same way in each run. */
function repeatableChance(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function setUp(count: number, answer: (batch: readonly Submission[]) => Reply) {
  const outbox = createMemoryOutbox(Array.from({ length: count }, (_, index) => survey(`s${index}`)));
  const sizes: number[] = [];
  const order: string[] = [];
  const memory = freshMemory();
  const delivery = {
    outbox,
    random: repeatableChance(),
    delivered: () => {},
    send: async (batch: readonly Submission[]) => {
      sizes.push(batch.length);
      order.push(...batch.map((one) => one.id));
      return answer(batch);
    },
  };
  return { outbox, sizes, order, memory, round: () => deliverAll(delivery, memory) };
}

test('sends everything in batches of at most fifty', async () => {
  const { round, outbox, sizes } = setUp(120, storesAll);
  expect(await round()).toBe('empty');
  expect(await outbox.ids()).toEqual([]);
  expect(sizes).toEqual([50, 50, 20]);
});

test('does not send in the order in which people answered', async () => {
  const { round, order } = setUp(20, storesAll);
  await round();
  expect(order).not.toEqual(Array.from({ length: 20 }, (_, index) => `s${index}`));
  expect(new Set(order).size).toBe(20);
});

test('keeps everything without a network, and tries fewer next time', async () => {
  const { round, outbox, memory } = setUp(60, () => ({ kind: 'unreachable' }));
  expect(await round()).toBe('wait');
  expect((await outbox.ids()).length).toBe(60);
  expect(memory.batchSize).toBe(25);
});

test('keeps what the server left out of its reply', async () => {
  const { round, outbox } = setUp(3, (batch) =>
    answered(200, { results: batch.filter(({ id }) => id !== 's1').map(({ id }) => ({ id, outcome: 'stored' })) }),
  );
  expect(await round()).toBe('wait');
  expect(await outbox.ids()).toEqual(['s1']);
});

test('one survey the server cannot read holds back no other, and is not lost', async () => {
  const { round, outbox, memory } = setUp(37, (batch) =>
    batch.some(({ id }) => id === 's7') ? answered(400, {}) : storesAll(batch),
  );
  expect(await round()).toBe('wait');
  expect(await outbox.ids()).toEqual(['s7']);
  expect([...memory.setAside]).toEqual(['s7']);
});

test('does not ask two thousand times when something on the way refuses everything', async () => {
  const { round, outbox, sizes } = setUp(2_000, () => answered(400, undefined));
  expect(await round()).toBe('wait');
  expect((await outbox.ids()).length).toBe(2_000);
  expect(sizes.length).toBeLessThan(20);
});

test('halves a batch that is too large for something on the way', async () => {
  const { round, outbox } = setUp(50, (batch) => (batch.length > 10 ? answered(413, undefined) : storesAll(batch)));
  expect(await round()).toBe('empty');
  expect(await outbox.ids()).toEqual([]);
});

test('a survey that makes the server fail blocks the others only until batches have shrunk', async () => {
  const { round, outbox } = setUp(12, (batch) =>
    batch.some(({ id }) => id === 's7') ? answered(500, {}) : storesAll(batch),
  );
  for (let rounds = 0; rounds < 200 && (await outbox.ids()).length > 1; rounds += 1) await round();
  expect(await outbox.ids()).toEqual(['s7']);
});

test('a revoked tablet keeps everything and stops', async () => {
  const { round, outbox, sizes } = setUp(80, () => answered(401, { code: 'device-revoked' }));
  expect(await round()).toBe('pair-again');
  expect((await outbox.ids()).length).toBe(80);
  expect(sizes).toEqual([50]);
});
