import { type Cell, cellText } from './cell.ts';
import { absentHeader, type ColumnChoice, NO_CHOICE } from './column-choice.ts';
import { findBestHeader, findHeader, type ListHeader } from './find-header.ts';
import { guessHeaders, showHeaders } from './guess-header.ts';
import { isDossier } from './is-dossier.ts';
import { type DossierListReading, type ListRefusal, type OurColumn, requiredColumns } from './list-reading.ts';
import { noneTaken, type TakenDossiers, takeDossier } from './taken-dossiers.ts';

/** Titles, addressees and dates above a header take up to about fifteen rows in the lists that were seen. */
const HEADER_SEARCH_ROWS = 40;

/** Reads a list row by row, so that a large one never stands in memory as a whole. */
export interface ListReader {
  push(row: readonly Cell[]): void;
  /** Data rows so far. */
  readonly read: number;
  /** The outcome, once; no row may follow. Its `sheets` names the one list that was read. */
  finish(): DossierListReading | ListRefusal;
}

export function createListReader(choice: ColumnChoice = NO_CHOICE, taken: TakenDossiers = noneTaken()): ListReader {
  const waiting: (readonly Cell[])[] = [];
  const readBefore = taken.read;
  let header: ListHeader | null = null;
  let refusal: ListRefusal | null = null;
  let nonBlankRows = 0;

  const take = (row: readonly Cell[]) => {
    if (header !== null && refusal === null) takeRow(taken, header, row);
  };
  const settleHeader = () => {
    header = findHeader(waiting, choice);
    refusal = refuseHeader(header, waiting, choice);
    for (const row of waiting.slice(header?.rowsBefore)) take(row);
    waiting.length = 0;
  };
  return {
    push(row) {
      if (isBlank(row)) return;
      nonBlankRows += 1;
      if (nonBlankRows > HEADER_SEARCH_ROWS) return take(row);
      waiting.push(row);
      if (nonBlankRows === HEADER_SEARCH_ROWS) settleHeader();
    },
    get read() {
      return taken.read;
    },
    finish() {
      if (nonBlankRows === 0) return { refused: 'list-empty', detail: '' };
      if (nonBlankRows < HEADER_SEARCH_ROWS) settleHeader();
      if (refusal !== null || header === null) return refusal ?? { refused: 'list-empty', detail: '' };
      if (taken.read === readBefore) return { refused: 'list-empty', detail: '' };
      const { rows, problems, read } = taken;
      const { columns, dropped, unknown } = header;
      const sheets = [{ name: '', read: read - readBefore }];
      return { read, rows, problems, columns, dropped, unknown: showHeaders(unknown), sheets };
    },
  };
}

/** Why the list cannot be taken with the header that was found: it lacks what a share needs. */
function refuseHeader(
  header: ListHeader | null,
  rows: readonly (readonly Cell[])[],
  choice: ColumnChoice,
): ListRefusal | null {
  const missing = requiredColumns.filter((column) => header?.positions.has(column) !== true);
  if (missing.length === 0) return null;
  const nearest = header ?? findBestHeader(rows, choice);
  const guessed = header === null ? guessHeaders(rows) : [];
  const headers = guessed.length > (nearest?.headers.length ?? 0) ? guessed : showHeaders(nearest?.headers ?? []);
  const absent = absentHeader(choice, [nearest?.columns ?? {}]);
  if (absent !== null) return { refused: 'columns-invalid', detail: absent };
  return { refused: 'list-column-missing', detail: missing[0] ?? 'code', headers, missing };
}

function takeRow(taken: TakenDossiers, header: ListHeader, row: readonly Cell[]): void {
  const cells = (column: OurColumn): Cell => row[header.positions.get(column) ?? -1] ?? null;
  if (isDossier(row, header, cells)) takeDossier(taken, cells);
}

function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}
