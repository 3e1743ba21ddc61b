import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { createListReader, type ListReader } from '@hailong/shared/dossier/list-reader.ts';
import {
  type DossierListReading,
  isListRefusal,
  type ListRefusal,
  type ListRefusalCode,
} from '@hailong/shared/dossier/list-reading.ts';
import { readCsvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { MAX_DATA_ROWS, MAX_FILE_BYTES, MAX_ROWS_OF_ANY_KIND } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { listVisibleSheets, readSheetRows } from './xlsx-rows.ts';
import { checkZipDirectory } from './zip-directory.ts';

type Outcome = DossierListReading | ListRefusal;

/**
 * The bytes of a list to its dossiers. Everything a file can be is an outcome, never an exception.
 */
export async function parseList(bytes: Uint8Array): Promise<Outcome> {
  if (bytes.length > MAX_FILE_BYTES) return refusal('list-too-large', String(MAX_FILE_BYTES));
  if (bytes.length === 0) return refusal('list-empty');
  const detected = detectFormat(bytes);
  if ('refused' in detected) return refusal(detected.refused);
  try {
    const outcome = detected.format === 'workbook' ? await parseWorkbook(bytes) : parseText(bytes);
    const tooMany = !isListRefusal(outcome) && outcome.read > MAX_DATA_ROWS;
    return tooMany ? refusal('list-too-many-rows', String(MAX_DATA_ROWS)) : outcome;
  } catch (error) {
    if (error instanceof ListRefusalError) return error.refusal;
    throw error;
  }
}

function parseText(bytes: Uint8Array): Outcome {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const reader = createLimitedReader();
  readCsvRows(decoded.text, (row) => reader.push(row));
  return reader.finish();
}

/** The first visible sheet that reads as a list; where none does, the refusal that says most about the workbook. */
async function parseWorkbook(bytes: Uint8Array): Promise<Outcome> {
  const verdict = checkZipDirectory(bytes);
  if (verdict !== 'sound') return refusal(verdict === 'too-large' ? 'list-too-large-unpacked' : 'list-unreadable');
  let refused: ListRefusal = refusal('list-empty');
  for (const sheet of await listVisibleSheets(bytes)) {
    const reader = createLimitedReader();
    for await (const row of readSheetRows(bytes, sheet)) reader.push(row);
    const outcome = reader.finish();
    if (!isListRefusal(outcome)) return outcome;
    if (specificity(outcome) > specificity(refused)) refused = outcome;
  }
  return refused;
}

/** A sheet that lacks only the channel is nearer to a list than one without codes, and that one nearer than a blank one. */
function specificity({ refused, detail }: ListRefusal): number {
  if (refused !== 'list-column-missing') return 0;
  return detail === 'code' ? 1 : 2;
}

function createLimitedReader(): ListReader {
  const reader = createListReader();
  let rows = 0;
  return {
    push(row: readonly Cell[]) {
      rows += 1;
      if (rows > MAX_ROWS_OF_ANY_KIND) throw new ListRefusalError('list-too-many-rows', String(MAX_DATA_ROWS));
      reader.push(row);
    },
    finish: reader.finish,
  };
}

function refusal(refused: ListRefusalCode, detail = ''): ListRefusal {
  return { refused, detail };
}
