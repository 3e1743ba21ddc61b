import type { Cell } from './cell.ts';
import { type ColumnChoice, NO_CHOICE } from './column-choice.ts';
import { createListReader } from './list-reader.ts';
import type { DossierListReading, ListRefusal } from './list-reading.ts';

/**
 * Turns the rows of a list into dossiers: finds the header below titles and merged cells, takes the columns it knows
 * by any of their names, drops personal data, and says of every row it could not take why.
 */
export function interpretList(
  rows: Iterable<readonly Cell[]>,
  choice: ColumnChoice = NO_CHOICE,
): DossierListReading | ListRefusal {
  const reader = createListReader(choice);
  for (const row of rows) reader.push(row);
  return reader.finish();
}
