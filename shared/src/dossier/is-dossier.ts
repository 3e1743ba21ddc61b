import { type Cell, cellText } from './cell.ts';
import { dossierCodePrefix, normaliseDossierCode } from './code.ts';
import { TOTAL_ROW_WORDS } from './column-aliases.ts';
import type { ListHeader } from './find-header.ts';
import { foldText } from './fold-text.ts';
import { headerText } from './header-cell.ts';
import type { OurColumn } from './list-reading.ts';
import type { RowCells } from './read-row.ts';

/** A row below the header that only numbers the columns: (1), (2), A, B. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Za-z])\)?$/;
/** Shorter texts end many a header by chance. */
const LOWER_HEADER_CHARACTERS = 4;

const totalWords = TOTAL_ROW_WORDS.map(foldText);

/** Data rows carry dossiers; totals, repeated headers, column numbers, headings of groups and signatures do not. */
export function isDossier(row: readonly Cell[], header: ListHeader, cells: RowCells): boolean {
  const filled = [...header.positions.keys()].filter((column) => cellText(cells(column)) !== '');
  if (filled.length === 0) return false;
  const code = cellText(cells('code'));
  if (dossierCodePrefix(normaliseDossierCode(code).code) !== null) return true;
  return (
    !isTotal(row) &&
    !isLoneText(row, code) &&
    !isWordsOnly(row) &&
    !isHeaderAgain(header, filled, cells) &&
    !isNumbering(row)
  );
}

function isTotal(row: readonly Cell[]): boolean {
  const first = cellText(row.find((cell) => cellText(cell) !== ''));
  return totalWords.includes(foldText(first).replace(/\d+/g, ''));
}

/** One filled cell is a heading, a note or a signature; a code alone is a dossier that lacks everything else. */
function isLoneText(row: readonly Cell[], code: string): boolean {
  return row.filter((cell) => cellText(cell) !== '').length === 1 && !/\d/.test(code);
}

/** Signatures side by side, a numbered heading: every dossier has a digit in its code or in its date. */
function isWordsOnly(row: readonly Cell[]): boolean {
  return !row.some((cell) => /\d/.test(cellText(cell)));
}

/** Printed pages repeat the header; the lower row of a header of two may stand there alone. */
function isHeaderAgain(header: ListHeader, filled: readonly OurColumn[], cells: RowCells): boolean {
  const same = filled.filter((column) => {
    const text = foldText(headerText(cells(column)));
    const ours = foldText(header.columns[column] ?? '');
    return text === ours || (text.length >= LOWER_HEADER_CHARACTERS && ours.endsWith(text));
  });
  return same.length >= 2;
}

function isNumbering(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text));
}
