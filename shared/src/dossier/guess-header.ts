import type { Cell } from './cell.ts';
import { headerText } from './header-cell.ts';
import { isPersonalHeader } from './personal-header.ts';

const HEADERS_SHOWN = 60;
const HEADER_CHARACTERS = 80;
/** A header has words; codes, dates and phone numbers of a row of data have digits in runs. */
const WORD = /\p{L}/u;
const DATA = /\d{3}|\d[/.-]\d/;

/** Headers of the row that looks most like one, where no header is known: what a person can choose from. */
export function guessHeaders(rows: readonly (readonly Cell[])[]): string[] {
  let best: string[] = [];
  for (const row of rows) {
    const texts = row.map(headerText).filter((text) => text !== '');
    const looksLikeHeaders = texts.every((text) => text.length <= HEADER_CHARACTERS && !DATA.test(text));
    const distinct = [...new Set(texts)].filter((text) => WORD.test(text));
    if (looksLikeHeaders && distinct.length > Math.max(1, best.length)) best = distinct;
  }
  return showHeaders(best);
}

/** Each once, without those of personal data, at most 60. */
export function showHeaders(headers: readonly string[]): string[] {
  const shown = [...new Set(headers)].filter((header) => !isPersonalHeader(header));
  return shown.slice(0, HEADERS_SHOWN).map((header) => Array.from(header).slice(0, HEADER_CHARACTERS).join(''));
}
