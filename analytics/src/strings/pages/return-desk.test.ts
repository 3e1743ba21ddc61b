import { expect, test } from 'vitest';
import { returnDeskEn } from './return-desk.en.ts';
import { returnDeskVi } from './return-desk.vi.ts';

/** Every sentence with its place, those that take values filled in. */
function sentencesOf(words: unknown, at = ''): [string, string][] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return [[at, String(words('Quầy 1', '08/10/2026'))]];
  return Object.entries(words as object).flatMap(([key, value]) => sentencesOf(value, `${at}.${key}`));
}

test('the return desk says the same things in both languages', () => {
  const places = (words: unknown) => sentencesOf(words).map(([place]) => place);
  expect(places(returnDeskEn)).toEqual(places(returnDeskVi));
});

test('the return desk shouts at nobody and leaves no sentence out', () => {
  for (const words of [returnDeskVi, returnDeskEn]) {
    for (const [place, sentence] of sentencesOf(words)) {
      expect(sentence.trim(), place).not.toBe('');
      expect(sentence, place).not.toContain('!');
    }
  }
});
