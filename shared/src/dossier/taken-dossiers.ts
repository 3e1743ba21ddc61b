import type { DossierRow, RowProblem } from './list-reading.ts';
import { type RowCells, readRow, rowProblem } from './read-row.ts';

/** Dossiers taken so far from a list, or from all sheets of a workbook: their rows are numbered through. */
export interface TakenDossiers {
  /** Data rows met, taken or refused. */
  read: number;
  readonly rows: DossierRow[];
  readonly problems: RowProblem[];
  /** Code of each dossier, and the row it was taken from. */
  readonly rowOfCode: Map<string, number>;
}

export function noneTaken(): TakenDossiers {
  return { read: 0, rows: [], problems: [], rowOfCode: new Map() };
}

/** Reads the next data row; of two with the same code the first is taken. */
export function takeDossier(taken: TakenDossiers, cells: RowCells): void {
  taken.read += 1;
  const reading = readRow(taken.read, cells);
  const { dossier } = reading;
  const earlierRow = dossier === null ? undefined : taken.rowOfCode.get(dossier.code);
  if (earlierRow !== undefined) {
    taken.problems.push(rowProblem(taken.read, 'dossier-repeated', `row ${earlierRow}`));
    return;
  }
  taken.problems.push(...reading.problems);
  if (dossier === null) return;
  taken.rowOfCode.set(dossier.code, dossier.row);
  taken.rows.push(dossier);
}
