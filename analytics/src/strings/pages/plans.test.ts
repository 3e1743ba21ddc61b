import { expect, test } from 'vitest';
import { plansEn } from './plans.en.ts';
import { plansVi } from './plans.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('both languages of the page of plans say the same things', () => {
  expect(placesOf(plansEn).sort()).toEqual(placesOf(plansVi).sort());
});

test('nobody is shouted at, and no sentence is missing', () => {
  for (const words of [plansVi, plansEn]) {
    expect(JSON.stringify(words)).not.toContain('!');
    expect(JSON.stringify(words)).not.toContain('""');
  }
});
