import { expect, test } from 'vitest';
import { matchingEn } from './matching.en.ts';
import { matchingVi } from './matching.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('the page of matching says the same in both languages, and shouts at nobody', () => {
  expect(placesOf(matchingEn)).toEqual(placesOf(matchingVi));
  for (const words of [matchingVi, matchingEn]) {
    const said = JSON.stringify(words);
    expect(said).not.toContain('!');
    expect(said).not.toContain('""');
  }
});

test('one and many are told apart where the language does', () => {
  expect([matchingEn.slips(1, '1'), matchingEn.slips(2, '2')]).toEqual(['in 1 place', 'in 2 places']);
  expect(matchingEn.pendingCount(1, '1')).toBe('1 survey waiting to be matched');
  expect(matchingVi.pendingCount(4, '4')).toBe('4 phiếu chờ đối chiếu');
});
