import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type MarkedPart, markDifferences } from './mark-differences.ts';
import { typingDistance } from './typing-distance.ts';

const written = (parts: readonly MarkedPart[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('where a typed code differs from a listed one', () => {
  it.each([
    ['a wrong digit', '0011', '0010', '001[1] 001[0]'],
    ['a missing digit', '001', '0010', '001 001[0]'],
    ['a digit too many', '00910', '0010', '00[9]10 0010'],
    ['swapped neighbours', '260320', '260302', '2603[20] 2603[02]'],
    ['nothing', '0010', '0010', '0010 0010'],
    ['everything', 'ab', 'cd', '[ab] [cd]'],
  ])('%s', (_, typed, meant, expected) => {
    const marked = markDifferences(typed, meant);
    expect(`${written(marked.typed)} ${written(marked.meant)}`).toBe(expected);
  });
});

test('marking loses no character, and marks something wherever the texts differ', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '-'), maxLength: 12 });
  fc.assert(
    fc.property(digits, digits, (typed, meant) => {
      const marked = markDifferences(typed, meant);
      const plain = (parts: readonly MarkedPart[]) => parts.map(({ text }) => text).join('');
      const differs = [...marked.typed, ...marked.meant].some((part) => part.differs);
      expect([plain(marked.typed), plain(marked.meant)]).toEqual([typed, meant]);
      expect(differs).toBe(typingDistance(typed, meant) > 0);
    }),
  );
});
