import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { expect, test } from 'vitest';
import { survey } from '../outbox/memory-outbox.ts';
import type { Reply } from '../reply.ts';
import { createPhoneDelivery } from './phone-delivery.ts';
import type { WaitingSurveys } from './waiting-survey.ts';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });
const unreachable: Reply = { kind: 'unreachable' };
const stored = (id: string) => answered(200, { id, outcome: 'stored' });

/** A phone whose network answers with `replies`, one after the other, and with the last one from then on. */
function setUp(replies: Reply[], { broken = false, left = null as Submission | null } = {}) {
  const shelf = new Map<string, Submission>(left === null ? [] : [['link', left]]);
  const waiting: WaitingSurveys = {
    keep: async (link, submission) => {
      if (broken) throw new Error('private window');
      shelf.set(link, submission);
    },
    read: async (link) => shelf.get(link) ?? null,
    remove: async (link) => void shelf.delete(link),
  };
  const timers: (() => void)[] = [];
  const sent: string[] = [];
  const phases: string[] = [];
  const delivery = createPhoneDelivery({
    clock: {
      ...{ now: () => 0, monotonic: () => 0 },
      after: (_delay, task) => {
        timers.push(task);
        return () => timers.splice(timers.indexOf(task), 1);
      },
    },
    client: {
      submit: async ({ id }) => {
        sent.push(id);
        return (replies.length > 1 ? replies.shift() : replies[0]) ?? unreachable;
      },
    },
    waiting,
    link: 'link',
    random: () => 0,
  });
  delivery.state.subscribe(() => phases.push(delivery.state.get().phase));
  const reached = (phase: string) =>
    new Promise<void>((resolve) => {
      const look = () => (delivery.state.get().phase === phase ? resolve() : undefined);
      delivery.state.subscribe(look);
      look();
    });
  const timeOut = () => timers.shift()?.();
  return { delivery, shelf, sent, phases, reached, timeOut };
}

test('the answers are on the phone before the first attempt, and leave it when the server has them', async () => {
  const { delivery, shelf, phases } = setUp([stored('a')]);
  expect(await delivery.send(survey('a'))).toBe('stored');
  expect(phases).toContain('sending');
  expect(delivery.state.get().phase).toBe('stored');
  expect(shelf.size).toBe(0);
});

test('without a network they wait, and go as soon as it is back', async () => {
  const { delivery, shelf, sent, reached } = setUp([unreachable, stored('a')]);
  void delivery.send(survey('a'));
  await reached('unsent');
  expect(delivery.state.get()).toEqual({ phase: 'unsent', kept: true, refusal: null });
  expect([...shelf.values()]).toEqual([survey('a')]);
  delivery.retry();
  await reached('stored');
  expect(sent).toEqual(['a', 'a']);
});

test('they are tried again by themselves', async () => {
  const { delivery, reached, timeOut } = setUp([unreachable, answered(503, { code: 'storage-full' }), stored('a')]);
  void delivery.send(survey('a'));
  await reached('unsent');
  timeOut();
  await reached('unsent');
  timeOut();
  await reached('stored');
});

test.each([
  ['a page of the network with status 200', answered(200, undefined)],
  ['the reply for another survey', stored('b')],
  ['a reply that names no outcome', answered(200, { id: 'a' })],
  ['a refusal of a proxy', answered(401, undefined)],
  ['a server that stumbles', answered(500, { code: 'internal-error' })],
])('%s is no reason to thank', async (_name, reply) => {
  const { delivery, shelf, phases, reached } = setUp([reply]);
  void delivery.send(survey('a'));
  await reached('unsent');
  expect(delivery.state.get().phase).toBe('unsent');
  expect(phases).not.toContain('stored');
  expect(shelf.size).toBe(1);
});

test.each([
  ['used', answered(409, { code: 'link-used' })],
  ['expired', answered(410, { code: 'link-expired' })],
  ['unknown', answered(401, { code: 'link-unknown' })],
])('a link that is %s is said, and nothing stays on the phone', async (refusal, reply) => {
  const { delivery, shelf } = setUp([reply]);
  expect(await delivery.send(survey('a'))).toBe('refused');
  expect(delivery.state.get()).toEqual({ phase: 'refused', kept: false, refusal });
  expect(shelf.size).toBe(0);
});

test('a phone that keeps nothing still sends, and does not say that it keeps', async () => {
  const { delivery, reached } = setUp([unreachable, stored('a')], { broken: true });
  void delivery.send(survey('a'));
  await reached('unsent');
  expect(delivery.state.get()).toMatchObject({ phase: 'unsent', kept: false });
  delivery.retry();
  await reached('stored');
});

test('a page opened again goes on with what waits', async () => {
  const { delivery, sent } = setUp([stored('a')], { left: survey('a') });
  const left = await delivery.left();
  expect(left).toEqual(survey('a'));
  await delivery.send(left ?? survey('none'));
  expect(sent).toEqual(['a']);
});

test('presses that follow each other closely make no second request', async () => {
  const { delivery, sent, reached } = setUp([unreachable, stored('a')]);
  void delivery.send(survey('a'));
  await reached('unsent');
  for (let press = 0; press < 10; press += 1) delivery.retry();
  await reached('stored');
  expect(sent).toEqual(['a', 'a']);
});

test('a second survey of the link is not thanked for by the reply to the first', async () => {
  const { delivery, reached } = setUp([stored('a'), unreachable]);
  await delivery.send(survey('a'));
  let ended = false;
  void delivery.send(survey('b')).then(() => {
    ended = true;
  });
  expect(delivery.state.get().phase).toBe('sending');
  await reached('unsent');
  expect(ended).toBe(false);
});
