import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { absentHeader, type ColumnChoice, NO_CHOICE } from '@hailong/shared/dossier/column-choice.ts';
import { createListReader, type ListReader } from '@hailong/shared/dossier/list-reader.ts';
import {
  type DossierListReading,
  isListRefusal,
  type ListRefusal,
  type ListRefusalCode,
} from '@hailong/shared/dossier/list-reading.ts';
import { noneTaken, type TakenDossiers } from '@hailong/shared/dossier/taken-dossiers.ts';
import { readCsvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { joinSheets, type SheetReading } from './join-sheets.ts';
import { MAX_DATA_ROWS, MAX_FILE_BYTES, MAX_ROWS_OF_ANY_KIND } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { listVisibleSheets, readSheetRows } from './xlsx-rows.ts';
import { checkZipDirectory } from './zip-directory.ts';

type Outcome = DossierListReading | ListRefusal;

export interface ParseOptions {
  readonly choice?: ColumnChoice;
  /** Told now and then how many data rows were read. */
  readonly onRead?: (rows: number) => void;
}

const ROWS_BETWEEN_NEWS = 2_000;

/**
 * The bytes of a list to its dossiers. Everything a file can be is an outcome, never an exception.
 */
export async function parseList(bytes: Uint8Array, options: ParseOptions = {}): Promise<Outcome> {
  if (bytes.length > MAX_FILE_BYTES) return refusal('list-too-large', String(MAX_FILE_BYTES));
  if (bytes.length === 0) return refusal('list-empty');
  const detected = detectFormat(bytes);
  if ('refused' in detected) return refusal(detected.refused);
  try {
    const outcome = detected.format === 'workbook' ? await parseWorkbook(bytes, options) : parseText(bytes, options);
    if (isListRefusal(outcome)) return outcome;
    return outcome.read > MAX_DATA_ROWS ? refusal('list-too-many-rows', String(MAX_DATA_ROWS)) : outcome;
  } catch (error) {
    if (error instanceof ListRefusalError) return error.refusal;
    throw error;
  }
}

function parseText(bytes: Uint8Array, options: ParseOptions): Outcome {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const reader = createLimitedReader(options, noneTaken());
  readCsvRows(decoded.text, (row) => reader.push(row), options.choice);
  const outcome = reader.finish();
  return isListRefusal(outcome) ? outcome : (refuseAbsent(options, [outcome]) ?? outcome);
}

/** Every visible sheet that reads as a list; where none does, the refusal that says most about the workbook. */
async function parseWorkbook(bytes: Uint8Array, options: ParseOptions): Promise<Outcome> {
  const verdict = checkZipDirectory(bytes);
  if (verdict !== 'sound') return refusal(verdict === 'too-large' ? 'list-too-large-unpacked' : 'list-unreadable');
  const taken = noneTaken();
  const lists: SheetReading[] = [];
  let refused: ListRefusal = refusal('list-empty');
  for (const { index, name } of await listVisibleSheets(bytes)) {
    const firstRow = taken.read + 1;
    const reader = createLimitedReader(options, taken);
    for await (const row of readSheetRows(bytes, index)) reader.push(row);
    const outcome = reader.finish();
    if (!isListRefusal(outcome)) lists.push({ name, firstRow, outcome });
    else if (specificity(outcome) > specificity(refused)) refused = outcome;
  }
  if (lists.length === 0) return refused;
  const absent = refuseAbsent(
    options,
    lists.map(({ outcome }) => outcome),
  );
  return absent ?? joinSheets(lists);
}

/** A column a person chose has to be in the list: silently taking another one would be a surprise. */
function refuseAbsent({ choice = NO_CHOICE }: ParseOptions, lists: readonly DossierListReading[]): ListRefusal | null {
  const absent = absentHeader(
    choice,
    lists.map(({ columns }) => columns),
  );
  return absent === null ? null : refusal('columns-invalid', absent);
}

/** A sheet that lacks only the channel is nearer to a list than one without codes, and that one nearer than a blank one. */
function specificity({ refused, missing = [] }: ListRefusal): number {
  if (refused === 'columns-invalid') return 1;
  return refused === 'list-column-missing' ? 5 - missing.length : 0;
}

function createLimitedReader({ choice, onRead }: ParseOptions, taken: TakenDossiers): ListReader {
  const reader = createListReader(choice, taken);
  let rows = 0;
  let told = taken.read;
  return {
    push(row: readonly Cell[]) {
      rows += 1;
      if (rows > MAX_ROWS_OF_ANY_KIND) throw new ListRefusalError('list-too-many-rows', String(MAX_DATA_ROWS));
      reader.push(row);
      if (reader.read - told < ROWS_BETWEEN_NEWS) return;
      told = reader.read;
      onRead?.(told);
    },
    get read() {
      return reader.read;
    },
    finish: reader.finish,
  };
}

function refusal(refused: ListRefusalCode, detail = ''): ListRefusal {
  return { refused, detail };
}
