import { expect, test } from 'vitest';
import { prioritiesEn } from './priorities.en.ts';
import { prioritiesVi } from './priorities.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('the page of priorities says the same in both languages, and shouts at nobody', () => {
  expect(placesOf(prioritiesEn)).toEqual(placesOf(prioritiesVi));
  for (const words of [prioritiesVi, prioritiesEn]) {
    const said = JSON.stringify(words);
    expect(said).not.toContain('!');
    expect(said).not.toContain('""');
  }
});
