import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('both languages say the same things', () => {
  expect(placesOf(wordsOf.en)).toEqual(placesOf(wordsOf.vi));
});

test('nobody is shouted at, and no sentence is missing', () => {
  for (const words of Object.values(wordsOf)) {
    const said = JSON.stringify(words);
    expect(said).not.toContain('!');
    expect(said).not.toContain('""');
  }
});

test('the result is never called the national index', () => {
  for (const words of Object.values(wordsOf)) {
    expect(JSON.stringify(words)).not.toMatch(/SIPAS (quốc gia|of the nation)|national SIPAS/i);
  }
});
