import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { type ColumnChoice, NO_CHOICE } from '@hailong/shared/dossier/column-choice.ts';
import { findBestHeader } from '@hailong/shared/dossier/find-header.ts';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { ListRefusalError } from './list-refusal-error.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Spreadsheets write the separator into a first line of its own. */
const SEPARATOR_LINE = /^"?sep=([;,|\t])"?\r?\n?/i;
const HEADER_SEARCH_ROWS = 40;
/** A quote that is never closed would swallow the rest of the file as one record. */
const MAX_RECORD_CHARACTERS = 262_144;

type TakeRow = (row: readonly Cell[]) => void;
/** How many columns are recognised in the first rows of a list. */
export type CountColumns = (rows: readonly (readonly Cell[])[]) => number;

/** Columns of a list of dossiers. */
export function countDossierColumns(choice: ColumnChoice): CountColumns {
  return (rows) => findBestHeader(rows, choice)?.positions.size ?? 0;
}

/** Hands each record of a text list to `takeRow`. Throws `list-unreadable` where quotes do not match. */
export function readCsvRows(text: string, takeRow: TakeRow, countColumns = countDossierColumns(NO_CHOICE)): void {
  const declared = SEPARATOR_LINE.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const separator = declared?.[1] ?? detectSeparator(body, countColumns);
  try {
    parse(body, {
      ...readingOptions(separator),
      // A record that is handed over is not kept: the whole list would stand in memory twice.
      on_record: (record: string[]) => {
        takeRow(record);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? new ListRefusalError('list-unreadable', '', { cause: error }) : error;
  }
}

/** The separator under which the first rows show the most of our columns, so that commas inside names do not count. */
function detectSeparator(text: string, countColumns: CountColumns): string {
  let best: { separator: string; score: number } = { separator: SEPARATORS[0], score: -1 };
  for (const separator of SEPARATORS) {
    const score = scoreOf(text, separator, countColumns);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Recognised columns first; where none is recognised, the widest row decides, so that the refusal names a column. */
function scoreOf(text: string, separator: string, countColumns: CountColumns): number {
  const rows = firstRows(text, separator);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return countColumns(rows) + width / (width + 1);
}

/** Rows before a mistake in the quotes still tell the separator; reading the whole list then finds the mistake. */
function firstRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const keep = (row: string[]) => {
    rows.push(row);
    return null;
  };
  try {
    parse(text, { ...readingOptions(separator), to: HEADER_SEARCH_ROWS, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

function readingOptions(separator: string): Options {
  return {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Names such as `K"Breo` carry a quote in the middle.
    relax_quotes: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  };
}
