import { expect, test } from 'vitest';
import { devicesEn } from './devices.en.ts';
import { devicesVi } from './devices.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('the page of tablets says the same in both languages, and shouts at nobody', () => {
  expect(placesOf(devicesEn)).toEqual(placesOf(devicesVi));
  for (const words of [devicesVi, devicesEn]) {
    const said = JSON.stringify(words);
    expect(said).not.toContain('!');
    expect(said).not.toContain('""');
  }
});

test('one and many are told apart where the language does', () => {
  expect([devicesEn.minutesAgo(1, '1'), devicesEn.minutesAgo(5, '5')]).toEqual(['1 minute ago', '5 minutes ago']);
  expect([devicesEn.all('1'), devicesEn.all('3')]).toEqual(['1 tablet', '3 tablets']);
  expect(devicesVi.minutesAgo(5, '5')).toBe('5 phút trước');
});
