import { type Cell, cellText } from '../dossier/cell.ts';
import { foldText } from '../dossier/fold-text.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { NOT_APPLICABLE_WORDS } from './answer-aliases.ts';

const NUMBER = /^\d+(?:[.,]0+)?$/;
/** "5 - Rất hài lòng", "Rất hài lòng (5)". */
const NUMBER_AND_WORDS = /^(\d)(\D+)$|^(\D+)(\d)$/;

/**
 * The level in a cell: a number of the scale, its words, or both. `undefined`: left blank; null: not applicable (`0` or
 * the word for it); `'invalid'`: anything else, which only a person can make out.
 */
export function readLevel(
  cell: Cell | undefined,
  scale: Questionnaire['scale'],
): number | null | undefined | 'invalid' {
  const text = cellText(cell);
  if (text === '') return undefined;
  if (NUMBER.test(text)) return levelOfNumber(Number(text.replace(',', '.')), scale);
  const folded = foldText(text);
  const known = levelOfWords(folded, scale);
  if (known !== 'invalid') return known;
  const both = NUMBER_AND_WORDS.exec(folded);
  if (both === null) return 'invalid';
  const byNumber = levelOfNumber(Number(both[1] ?? both[4]), scale);
  return byNumber === levelOfWords(both[2] ?? both[3] ?? '', scale) ? byNumber : 'invalid';
}

function levelOfNumber(number: number, scale: Questionnaire['scale']): number | null | 'invalid' {
  if (number === 0) return null;
  return scale.some(({ level }) => level === number) ? number : 'invalid';
}

function levelOfWords(folded: string, scale: Questionnaire['scale']): number | null | 'invalid' {
  if (NOT_APPLICABLE_WORDS.includes(folded)) return null;
  const named = scale.find(({ vi, en }) => foldText(vi) === folded || foldText(en) === folded);
  return named?.level ?? 'invalid';
}
