import { expect, test } from 'vitest';
import { languagesEn } from './languages.en.ts';
import { languagesVi } from './languages.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('both languages of the page of languages say the same things', () => {
  expect(placesOf(languagesEn).sort()).toEqual(placesOf(languagesVi).sort());
});

test('nobody is shouted at, and no sentence is missing', () => {
  for (const words of [languagesVi, languagesEn]) {
    expect(JSON.stringify(words)).not.toContain('!');
    expect(JSON.stringify(words)).not.toContain('""');
  }
});
