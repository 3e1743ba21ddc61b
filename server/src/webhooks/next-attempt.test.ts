import { expect, it } from 'vitest';
import { nextAttempt } from './next-attempt.ts';

const createdAtMs = Date.parse('2026-02-10T09:00:00+07:00');
const minutes = (attempts: number, chance: number, afterMs = 0) => {
  const nowMs = createdAtMs + afterMs;
  const next = nextAttempt({ createdAtMs, nowMs, attempts }, chance);
  return next === null ? null : (next.getTime() - nowMs) / 60_000;
};

it.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [9, 256],
  [10, 360],
  [60, 360],
])('waits after attempt %i for %i minutes at most', (attempts, most) => {
  expect(minutes(attempts, 0)).toBe(most);
  expect(minutes(attempts, 1)).toBe(most / 2);
});

it('tries for three days, some twenty times, and then no more', () => {
  const threeDaysMs = 3 * 24 * 3_600_000;
  expect(minutes(20, 0, threeDaysMs - 1)).toBe(360);
  expect(minutes(20, 0, threeDaysMs)).toBeNull();
  let attempts = 1;
  for (let atMs = 0; ; attempts += 1) {
    const pause = minutes(attempts, 0, atMs);
    if (pause === null) break;
    atMs += pause * 60_000;
  }
  // 1 + 2 + … + 256 minutes are 8.5 hours with nine attempts; then every six hours.
  expect(attempts).toBe(21);
});
