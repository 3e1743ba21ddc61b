import type { DossierListReading } from '@hailong/shared/dossier/list-reading.ts';

/** What one sheet of a workbook gave. Rows and problems are the workbook's so far: all sheets share them. */
export interface SheetReading {
  readonly name: string;
  readonly firstRow: number;
  readonly outcome: DossierListReading;
}

/** The lists of a workbook as one: rows are numbered through, and a problem says in which sheet it stands. */
export function joinSheets(lists: readonly SheetReading[]): DossierListReading {
  const [first] = lists;
  const last = lists.at(-1);
  if (first === undefined || last === undefined) throw new Error('no sheet to join');
  const sheetOf = (row: number) => lists.findLast(({ firstRow }) => firstRow <= row)?.name ?? first.name;
  const { rows, problems, read } = last.outcome;
  const all = <Item>(pick: (outcome: DossierListReading) => readonly Item[]) => [
    ...new Set(lists.flatMap(({ outcome }) => pick(outcome))),
  ];
  return {
    read,
    rows,
    problems: lists.length === 1 ? problems : problems.map((one) => ({ ...one, sheet: sheetOf(one.row) })),
    // The first sheet's own names come first.
    columns: Object.assign({}, ...lists.toReversed().map(({ outcome }) => outcome.columns)),
    dropped: all(({ dropped }) => dropped),
    unknown: all(({ unknown }) => unknown),
    sheets: lists.map(({ name, outcome }) => ({ name, read: outcome.sheets[0]?.read ?? 0 })),
  };
}
