import { expect, test } from 'vitest';
import { targetLabelPlace } from './target-label.ts';

const month = (shareOn: (day: number) => number | null) => Array.from({ length: 30 }, (_, index) => shareOn(index + 1));

test('the label hangs below the line of the target while shares are far from it', () => {
  expect(
    targetLabelPlace(
      month(() => 0.02),
      0.1,
      0.2,
    ),
  ).toBe('insideTopLeft');
});

test('the label goes where the month has not come yet when shares cross the target early', () => {
  const shares = month((day) => (day > 15 ? null : 0.08 + 0.004 * (day % 12)));
  expect(targetLabelPlace(shares, 0.1, 0.2)).toBe('insideBottomRight');
});

test('the label keeps clear of the label of the last point', () => {
  const shares = month((day) => (day < 15 ? 0.1 : 0.09));
  expect(targetLabelPlace(shares, 0.1, 0.2)).toBe('insideBottomRight');
  expect(
    targetLabelPlace(
      month((day) => (day < 15 ? 0.1 : 0.105)),
      0.1,
      0.2,
    ),
  ).toBe('insideTopRight');
});
