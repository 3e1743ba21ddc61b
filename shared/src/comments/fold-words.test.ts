import { expect, it } from 'vitest';
import { foldWords, searchedWords } from './fold-words.ts';

it.each([
  ['Chờ lâu, QUÁ!', 'cho lau qua'],
  ['Đường vào dốc', 'duong vao doc'],
  ['Đường vào dốc'.normalize('NFD'), 'duong vao doc'],
  ['  ', ''],
  ['50% […]', '50'],
  ['Môr̆ ŭ', 'mor u'],
])('reads %s as %s', (text, folded) => expect(foldWords(text)).toBe(folded));

it('asks for each word once', () => {
  expect(searchedWords('chờ, CHO lâu')).toEqual(['cho', 'lau']);
  expect(searchedWords('%_!')).toEqual([]);
});
