import { type Cell, storableText } from '@hailong/shared/dossier/cell.ts';
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { MAX_COLUMNS } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';

const MILLISECONDS_PER_SECOND = 1000;

/** A sheet's name, and its position for `readSheetRows`. */
export interface VisibleSheet {
  readonly index: number;
  readonly name: string;
}

/** The visible sheets of a workbook, in the workbook's order. */
export async function listVisibleSheets(bytes: Uint8Array): Promise<readonly VisibleSheet[]> {
  const visible: VisibleSheet[] = [];
  try {
    // The filter sees each sheet before it is parsed; turning all of them down leaves only the directory read.
    await readXlsx(bytes, {
      sheets: ({ index, name, hidden, veryHidden }) => {
        if (hidden !== true && veryHidden !== true)
          visible.push({ index, name: storableText(name.normalize('NFC').slice(0, 100)) });
        return false;
      },
    });
  } catch (error) {
    throw unreadable(error);
  }
  return visible;
}

/** The rows of one sheet, one after the other, so that a large sheet never stands in memory as a whole. */
export async function* readSheetRows(bytes: Uint8Array, sheet: number): AsyncGenerator<readonly Cell[], void, void> {
  try {
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      yield row.values.slice(0, MAX_COLUMNS).map(toCell);
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** On a damaged file the library throws errors of its own, and plain type errors too: each means the same to a person. */
function unreadable(cause: unknown): ListRefusalError {
  return new ListRefusalError('list-unreadable', '', { cause });
}

/** The reader gives civil time as if it were UTC. Serials are fractions of a day, so seconds come out a little off. */
function toCell(value: CellValue): Cell {
  if (!(value instanceof Date)) return value;
  const seconds = Math.round(value.getTime() / MILLISECONDS_PER_SECOND);
  if (!Number.isFinite(seconds)) return null;
  return { date: new Date(seconds * MILLISECONDS_PER_SECOND).toISOString().slice(0, 19) };
}
