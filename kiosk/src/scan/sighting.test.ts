import { expect, test } from 'vitest';
import { isSure, nothingSeen, sightingOf } from './sighting.ts';

const code = 'H36.99.01-261008-0975';

test('a receipt that shows its code twice shows one code', () => {
  expect(sightingOf([code, `https://example.vn/?ma=${code}`])).toEqual({ code, other: false });
});

test('two receipts at once are not chosen between', () => {
  expect(sightingOf([code, 'H36.99.01-261008-0976']).code).toBeNull();
});

test('a code of something else is told apart from no code', () => {
  expect(sightingOf(['8934673576390'])).toEqual({ code: null, other: true });
  expect(sightingOf([])).toEqual(nothingSeen);
});

test('one picture alone may be misread', () => {
  const seen = sightingOf([code]);
  expect(isSure(nothingSeen, seen)).toBe(false);
  expect(isSure(seen, sightingOf(['H36.99.01-261008-0976']))).toBe(false);
  expect(isSure(seen, nothingSeen)).toBe(false);
  expect(isSure(seen, sightingOf([code]))).toBe(true);
});
