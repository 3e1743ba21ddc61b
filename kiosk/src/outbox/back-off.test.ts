import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('waits two seconds first and doubles up to five minutes', () => {
  expect([1, 2, 3, 8, 9, 5_000].map((failures) => backOffMs(failures, 0))).toEqual([
    2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
  ]);
});

test('chance takes away at most half', () => {
  expect(backOffMs(1, 1)).toBe(1_000);
  expect(backOffMs(20, 0.5)).toBe(225_000);
});
