import { expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { Reply } from '../reply.ts';
import { createCourier } from './courier.ts';
import { createMemoryOutbox, survey } from './memory-outbox.ts';

const unreachable: Reply = { kind: 'unreachable' };
const stored = (id: string): Reply => ({
  kind: 'answered',
  status: 200,
  body: { results: [{ id, outcome: 'stored' }] },
  etag: null,
});

/** A clock that runs the next planned task when told to, and remembers how long it would have waited. */
function handClock() {
  const planned: { delayMs: number; task: () => void }[] = [];
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    after(delayMs, task) {
      const one = { delayMs, task };
      planned.push(one);
      return () => void (planned.includes(one) && planned.splice(planned.indexOf(one), 1));
    },
  };
  return { clock, planned, next: () => planned.shift()?.task() };
}

function setUp(replies: Reply[]) {
  const hand = handClock();
  const outbox = createMemoryOutbox([survey('a')]);
  let announce = (_end: string) => {};
  const ended = () =>
    new Promise<string>((resolve) => {
      announce = resolve;
    });
  const courier = createCourier({
    outbox,
    clock: hand.clock,
    random: () => 0,
    delivered: () => {},
    exclusively: (round) => round(),
    send: async () => replies.shift() ?? unreachable,
    ended: (end) => announce(end),
  });
  return { courier, outbox, ended, ...hand };
}

test('waits longer after each failure', async () => {
  const { courier, ended, planned, next } = setUp([]);
  let end = ended();
  courier.wake();
  await end;
  const delays: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    delays.push(planned[0]?.delayMs ?? 0);
    end = ended();
    next();
    await end;
  }
  expect(delays).toEqual([2_000, 4_000, 8_000]);
});

test('starts over at once when woken, with one attempt planned at most', async () => {
  const { courier, ended, planned, outbox } = setUp([unreachable, stored('a')]);
  let end = ended();
  courier.wake();
  await end;
  end = ended();
  courier.wake();
  expect(await end).toBe('empty');
  expect(planned).toEqual([]);
  expect(await outbox.ids()).toEqual([]);
});

test('a survey kept during a round is sent by the next one', async () => {
  const { courier, ended, outbox } = setUp([stored('a'), stored('b')]);
  const end = ended();
  courier.wake();
  await outbox.keep(survey('b'));
  courier.wake();
  await end;
  await ended();
  expect(await outbox.ids()).toEqual([]);
});
