import type { DossierListReading, OurColumn } from './list-reading.ts';
import { noneTaken, takeDossier } from './taken-dossiers.ts';

/** Rows that come as values under our own names are read by the same rules as those of a list. */
export function readPushedRows(
  pushed: readonly Readonly<Partial<Record<OurColumn, string | null | undefined>>>[],
): DossierListReading {
  const taken = noneTaken();
  for (const row of pushed) takeDossier(taken, (column) => row[column] ?? null);
  const { read, rows, problems } = taken;
  return { read, rows, problems, columns: {}, dropped: [], unknown: [], sheets: [{ name: '', read }] };
}
