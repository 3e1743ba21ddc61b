import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { type CountColumns, readCsvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { MAX_DATA_ROWS, MAX_FILE_BYTES, MAX_ROWS_OF_ANY_KIND } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { listVisibleSheets, readSheetRows } from './xlsx-rows.ts';
import { checkZipDirectory } from './zip-directory.ts';

/** Makes sense of the rows of one sheet. */
export interface RowReader<Outcome> {
  push(row: readonly Cell[]): void;
  finish(): Outcome;
}

export interface SheetReading<Outcome> {
  /** Called for each sheet before its rows, in order. A list in text is one sheet without a name. */
  readonly open: (sheetName: string) => RowReader<Outcome>;
  /** How many columns are recognised in these rows: tells which sign separates them in a list in text. */
  readonly countColumns: CountColumns;
}

/** The rows of a file's visible sheets. Throws a `ListRefusalError` for whatever is wrong with the file itself. */
export async function readSheets<Outcome>(bytes: Uint8Array, reading: SheetReading<Outcome>): Promise<Outcome[]> {
  if (bytes.length > MAX_FILE_BYTES) throw new ListRefusalError('list-too-large', String(MAX_FILE_BYTES));
  if (bytes.length === 0) throw new ListRefusalError('list-empty');
  const detected = detectFormat(bytes);
  if ('refused' in detected) throw new ListRefusalError(detected.refused);
  return detected.format === 'workbook' ? readWorkbook(bytes, reading) : [readText(bytes, reading)];
}

function readText<Outcome>(bytes: Uint8Array, { open, countColumns }: SheetReading<Outcome>): Outcome {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) throw new ListRefusalError(decoded.refused);
  const reader = withLimit(open(''));
  readCsvRows(decoded.text, (row) => reader.push(row), countColumns);
  return reader.finish();
}

async function readWorkbook<Outcome>(bytes: Uint8Array, { open }: SheetReading<Outcome>): Promise<Outcome[]> {
  const verdict = checkZipDirectory(bytes);
  if (verdict !== 'sound') {
    throw new ListRefusalError(verdict === 'too-large' ? 'list-too-large-unpacked' : 'list-unreadable');
  }
  const outcomes: Outcome[] = [];
  for (const { index, name } of await listVisibleSheets(bytes)) {
    const reader = withLimit(open(name));
    for await (const row of readSheetRows(bytes, index)) reader.push(row);
    outcomes.push(reader.finish());
  }
  return outcomes;
}

function withLimit<Outcome>(reader: RowReader<Outcome>): RowReader<Outcome> {
  let rows = 0;
  return {
    push(row) {
      rows += 1;
      if (rows > MAX_ROWS_OF_ANY_KIND) throw new ListRefusalError('list-too-many-rows', String(MAX_DATA_ROWS));
      reader.push(row);
    },
    finish: () => reader.finish(),
  };
}
