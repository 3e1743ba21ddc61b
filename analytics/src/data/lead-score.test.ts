import { expect, test } from 'vitest';
import { scoreBy, standingOf } from './lead-score.ts';

const item = {
  ...{ id: 'overall', n: 40, counts: [0, 2, 4, 20, 14], notApplicable: 0 },
  ...{ top2: 85, mean: 83, low: 71, high: 93, meanLow: 79, meanHigh: 87 },
};

test('a score is never shown with the interval of the other way to count', () => {
  expect(scoreBy(item, 'top2')).toEqual({ value: 85, low: 71, high: 93 });
  expect(scoreBy(item, 'mean')).toEqual({ value: 83, low: 79, high: 87 });
});

test('a target inside the interval is neither reached nor missed', () => {
  expect(standingOf(scoreBy(item, 'top2'), 86)).toBe('cannot-tell');
  expect(standingOf(scoreBy(item, 'top2'), 71)).toBe('above');
  expect(standingOf(scoreBy(item, 'top2'), 94)).toBe('below');
  expect(standingOf({ value: 85, low: null, high: null }, 50)).toBe('cannot-tell');
  expect(standingOf({ value: null, low: null, high: null }, 50)).toBe('nothing-yet');
});
