import { type Cell, cellText } from './cell.ts';
import { dossierCodePrefix, normaliseDossierCode } from './code.ts';
import { TOTAL_ROW_WORDS } from './column-aliases.ts';
import { findHeader, headerText, type ListHeader } from './find-header.ts';
import { foldText } from './fold-text.ts';
import {
  type DossierListReading,
  type DossierRow,
  type ListRefusal,
  type OurColumn,
  type RowProblem,
  requiredColumns,
} from './list-reading.ts';
import { readRow, rowProblem } from './read-row.ts';

/** Titles, addressees and dates above a header take up to about fifteen rows in the lists that were seen. */
const HEADER_SEARCH_ROWS = 40;
/** A row below the header that only numbers the columns: (1), (2), A, B. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Za-z])\)?$/;

const totalWords = TOTAL_ROW_WORDS.map(foldText);

/** Reads a list row by row, so that a large one never stands in memory as a whole. */
export interface ListReader {
  push(row: readonly Cell[]): void;
  /** The outcome, once; no row may follow. */
  finish(): DossierListReading | ListRefusal;
}

interface ReadingState {
  header: ListHeader | null;
  read: number;
  readonly rows: DossierRow[];
  readonly problems: RowProblem[];
  /** Code of each dossier taken so far, and the row it was taken from. */
  readonly rowOfCode: Map<string, number>;
}

export function createListReader(): ListReader {
  const waiting: (readonly Cell[])[] = [];
  const state: ReadingState = { header: null, read: 0, rows: [], problems: [], rowOfCode: new Map() };
  let nonBlankRows = 0;

  const settleHeader = () => {
    state.header = findHeader(waiting);
    for (const row of waiting.slice(state.header?.rowsBefore)) takeRow(state, row);
    waiting.length = 0;
  };
  return {
    push(row) {
      if (isBlank(row)) return;
      nonBlankRows += 1;
      if (nonBlankRows > HEADER_SEARCH_ROWS) return takeRow(state, row);
      waiting.push(row);
      if (nonBlankRows === HEADER_SEARCH_ROWS) settleHeader();
    },
    finish() {
      if (nonBlankRows === 0) return { refused: 'list-empty', detail: '' };
      if (nonBlankRows < HEADER_SEARCH_ROWS) settleHeader();
      return conclude(state);
    },
  };
}

function conclude(state: ReadingState): DossierListReading | ListRefusal {
  const { header } = state;
  const missing = requiredColumns.find((column) => header?.positions.has(column) !== true);
  if (missing !== undefined || header === null) return { refused: 'list-column-missing', detail: missing ?? 'code' };
  if (state.read === 0) return { refused: 'list-empty', detail: '' };
  const { read, rows, problems } = state;
  return { read, rows, problems, columns: header.columns, dropped: header.dropped };
}

function takeRow(state: ReadingState, row: readonly Cell[]): void {
  const { header } = state;
  if (header === null) return;
  const cells = (column: OurColumn): Cell => row[header.positions.get(column) ?? -1] ?? null;
  if (!isDossier(row, header, cells)) return;
  state.read += 1;
  const reading = readRow(state.read, cells);
  const { dossier } = reading;
  const earlierRow = dossier === null ? undefined : state.rowOfCode.get(dossier.code);
  if (earlierRow !== undefined) {
    state.problems.push(rowProblem(state.read, 'dossier-repeated', `row ${earlierRow}`));
    return;
  }
  state.problems.push(...reading.problems);
  if (dossier === null) return;
  state.rowOfCode.set(dossier.code, dossier.row);
  state.rows.push(dossier);
}

/** Data rows carry dossiers; totals, repeated headers, column numbers, headings of groups and signatures do not. */
function isDossier(row: readonly Cell[], header: ListHeader, cells: (column: OurColumn) => Cell): boolean {
  const filled = [...header.positions.keys()].filter((column) => cellText(cells(column)) !== '');
  if (filled.length === 0) return false;
  const code = cellText(cells('code'));
  if (dossierCodePrefix(normaliseDossierCode(code).code) !== null) return true;
  return !isTotal(row) && !isLoneText(row, code) && !isHeaderAgain(header, filled, cells) && !isNumbering(row);
}

function isTotal(row: readonly Cell[]): boolean {
  const first = cellText(row.find((cell) => cellText(cell) !== ''));
  return totalWords.includes(foldText(first).replace(/\d+/g, ''));
}

/** One filled cell is a heading, a note or a signature; a code alone is a dossier that lacks everything else. */
function isLoneText(row: readonly Cell[], code: string): boolean {
  return row.filter((cell) => cellText(cell) !== '').length === 1 && !/\d/.test(code);
}

function isHeaderAgain(header: ListHeader, filled: readonly OurColumn[], cells: (column: OurColumn) => Cell): boolean {
  const same = filled.filter(
    (column) => foldText(headerText(cells(column))) === foldText(header.columns[column] ?? ''),
  );
  return same.length >= 2;
}

function isNumbering(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text));
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}
