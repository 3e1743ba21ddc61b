import { expect, test } from 'vitest';
import { commentsEn } from './comments.en.ts';
import { commentsVi } from './comments.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('the page of comments says the same in both languages, and shouts at nobody', () => {
  expect(placesOf(commentsEn)).toEqual(placesOf(commentsVi));
  for (const words of [commentsVi, commentsEn]) {
    const said = JSON.stringify(words);
    expect(said).not.toContain('!');
    expect(said).not.toContain('""');
  }
});
