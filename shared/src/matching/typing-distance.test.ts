import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { typingDistance, typingTable } from './typing-distance.ts';

describe('the distance between what was typed and what was meant', () => {
  // Published examples: Wikipedia, "Damerau–Levenshtein distance" (CA, ABC) and "Levenshtein distance" (kitten,
  // Saturday; nothing is swapped in them); manual of the R package stringdist (leela, leia).
  it.each([
    ['CA', 'ABC', 3],
    ['leela', 'leia', 2],
    ['kitten', 'sitting', 3],
    ['Saturday', 'Sunday', 3],
    ['teh', 'the', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['', '', 0],
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(typingDistance(a, b)).toBe(expected);
    expect(typingDistance(b, a)).toBe(expected);
  });

  it.each([
    ['a wrong digit', 'H36.99.01-260302-0011', 1],
    ['a digit too few', 'H36.99.01-260302-001', 1],
    ['a digit too many', 'H36.99.01-260302-00010', 1],
    ['two neighbours swapped', 'H36.99.01-260320-0010', 1],
    ['a slip in the day and one in the number', 'H36.99.01-260312-0018', 2],
    ['three wrong digits', 'H36.99.01-261302-0099', 3],
  ])('counts %s', (_, typed, expected) => {
    expect(typingDistance(typed, 'H36.99.01-260302-0010')).toBe(expected);
  });
});

test('swapped neighbours count once, and apart from that it is the plain distance', () => {
  expect(typingDistance('ab', 'ba')).toBe(1);
  expect(typingDistance('abcd', 'badc')).toBe(2);
  expect(typingDistance('abc', 'cba')).toBe(2);
});

test('what both texts begin and end with does not change it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(typingDistance(a, b)).toBe(typingTable(a, b)[a.length]?.[b.length]);
    }),
  );
});
