import { expect, test } from 'vitest';
import { reviewEn } from './review.en.ts';
import { reviewVi } from './review.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('both languages say the same things', () => {
  expect(placesOf(reviewEn).sort()).toEqual(placesOf(reviewVi).sort());
});

test('nobody is shouted at, and no sentence is missing', () => {
  for (const words of [reviewVi, reviewEn]) {
    expect(JSON.stringify(words)).not.toContain('!');
    expect(JSON.stringify(words)).not.toContain('""');
  }
});
