import { expect, test } from 'vitest';
import { dossiersEn } from './dossiers.en.ts';
import { dossiersVi } from './dossiers.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('both languages of the page of dossiers say the same things', () => {
  expect(placesOf(dossiersEn).sort()).toEqual(placesOf(dossiersVi).sort());
});

test('nobody is shouted at, and no sentence is missing', () => {
  for (const words of [dossiersVi, dossiersEn]) {
    expect(JSON.stringify(words)).not.toContain('!');
    expect(JSON.stringify(words)).not.toContain('""');
  }
});

test('every problem of a row says what it is and how to mend it', () => {
  for (const { problems } of [dossiersVi, dossiersEn]) {
    for (const { what, mend } of Object.values(problems.codes)) {
      expect(what.length).toBeGreaterThan(5);
      expect(mend).toMatch(/Vui lòng|Please|Dòng phía trên được giữ|The row above is kept/i);
    }
  }
});

test('one dossier is one, in English too', () => {
  const one = { count: 1, written: '1' };
  expect(dossiersEn.find.found(one, '0975')).toBe('1 dossier matching 0975');
});
