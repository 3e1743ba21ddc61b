import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesce } from './coalesce.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to. */
function heldWork() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  return { work, ends };
}

test('many questions at once are one request', async () => {
  const { work, ends } = heldWork();
  const asked = coalesce(work, 100);
  for (let count = 0; count < 50; count += 1) asked.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends.length).toBe(1);
});

test('a change during a request is asked for again afterwards', async () => {
  const { work, ends } = heldWork();
  const asked = coalesce(work, 100);
  asked.ask();
  await vi.advanceTimersByTimeAsync(100);
  asked.ask();
  asked.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends.length).toBe(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends.length).toBe(2);
});

test('asks nothing after it was stopped', async () => {
  const { work, ends } = heldWork();
  const asked = coalesce(work, 100);
  asked.ask();
  asked.stop();
  asked.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends.length).toBe(0);
});
