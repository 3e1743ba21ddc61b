import { absentHeader, type ColumnChoice, NO_CHOICE } from '@hailong/shared/dossier/column-choice.ts';
import { createListReader } from '@hailong/shared/dossier/list-reader.ts';
import { type DossierListReading, isListRefusal, type ListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { noneTaken, type TakenDossiers } from '@hailong/shared/dossier/taken-dossiers.ts';
import { countDossierColumns } from './csv-rows.ts';
import { joinSheets, type SheetReading } from './join-sheets.ts';
import { MAX_DATA_ROWS } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { type RowReader, readSheets } from './read-sheets.ts';

type Outcome = DossierListReading | ListRefusal;
type SheetOutcome = Omit<SheetReading, 'outcome'> & { outcome: Outcome };

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
  const { choice = NO_CHOICE } = options;
  const taken = noneTaken();
  try {
    const open = (name: string) => openReader(name, options, taken);
    const outcome = choose(await readSheets(bytes, { open, countColumns: countDossierColumns(choice) }), choice);
    if (isListRefusal(outcome)) return outcome;
    return outcome.read > MAX_DATA_ROWS ? refuseRows() : outcome;
  } catch (error) {
    if (error instanceof ListRefusalError) return error.refusal;
    throw error;
  }
}

/** Every sheet that reads as a list; where none does, the refusal that says most about the workbook. */
function choose(sheets: readonly SheetOutcome[], choice: ColumnChoice): Outcome {
  const lists: SheetReading[] = [];
  let refused: ListRefusal = { refused: 'list-empty', detail: '' };
  for (const { outcome, ...sheet } of sheets) {
    if (!isListRefusal(outcome)) lists.push({ ...sheet, outcome });
    else if (specificity(outcome) > specificity(refused)) refused = outcome;
  }
  if (lists.length === 0) return refused;
  // A column a person chose has to be in the list: silently taking another one would be a surprise.
  const absent = absentHeader(
    choice,
    lists.map(({ outcome }) => outcome.columns),
  );
  return absent === null ? joinSheets(lists) : { refused: 'columns-invalid', detail: absent };
}

/** A sheet that lacks only the channel is nearer to a list than one without codes, and that one nearer than a blank one. */
function specificity({ refused, missing = [] }: ListRefusal): number {
  if (refused === 'columns-invalid') return 1;
  return refused === 'list-column-missing' ? 5 - missing.length : 0;
}

function openReader(name: string, { choice, onRead }: ParseOptions, taken: TakenDossiers): RowReader<SheetOutcome> {
  const reader = createListReader(choice, taken);
  const firstRow = taken.read + 1;
  let told = taken.read;
  return {
    push(row) {
      reader.push(row);
      if (reader.read - told < ROWS_BETWEEN_NEWS) return;
      told = reader.read;
      onRead?.(told);
    },
    finish: () => ({ name, firstRow, outcome: reader.finish() }),
  };
}

function refuseRows(): ListRefusal {
  return { refused: 'list-too-many-rows', detail: String(MAX_DATA_ROWS) };
}
