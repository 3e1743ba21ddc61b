/** Fewer answers than this tell too much of those who gave them. */
export const SMALLEST_SHOWN = 5;

export type Block = {
  /** How many persons are behind each cell: by row, then by part. Rows come in the order in which to give them up. */
  sizes: readonly (readonly number[])[];
  /** Rows that are hidden already, with all their parts. */
  hidden: ReadonlySet<number>;
  /** Whether the parts of a row add up to a figure that stays visible. */
  addUp: boolean;
};

/** The cells of these rows and these parts are to be hidden, besides the rows that were. */
export type HiddenCells = { rows: ReadonlySet<number>; parts: ReadonlySet<number> };

export function isSmall(size: number): boolean {
  return size > 0 && size < SMALLEST_SHOWN;
}

/**
 * Which cells to hide in a table whose columns add up to visible totals, so that neither a small cell nor a sum of few
 * answers follows from the rest (primary and complementary cell suppression).
 *
 * What is hidden is a rectangle. Columns tell the sum over its rows (and those hidden before): rows are added until
 * no such sum is small, or all rows are in, which leaves only the visible total. Where the parts of a row add up to
 * something visible, rows tell the sum over its parts: there are at least two, one of them not small. In a rectangle
 * of at least two by two no cell follows from sums of rows and columns: each lies on a cycle of hidden cells.
 * Source: L. Willenborg, T. de Waal, *Elements of Statistical Disclosure Control* (2001), chapter 6; the cycle
 * criterion: D. Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17 (1988).
 *
 * Example: sizes [[3], [8], [20]] → rows 0 and 1: their 11 answers are known, but not whose.
 */
export function hideCells({ sizes, hidden, addUp }: Block): HiddenCells {
  const table = new Table(sizes, hidden);
  const parts = table.smallParts();
  const rows = new Set(table.open.filter((row) => [...parts].some((part) => isSmall(table.size(row, part)))));
  if (parts.size === 0) return { rows, parts };
  addRows(table, rows, parts);
  if (addUp) addParts(table, rows, parts);
  return { rows, parts };
}

class Table {
  readonly open: readonly number[];
  readonly parts: readonly number[];
  readonly sizes: Block['sizes'];
  readonly hidden: Block['hidden'];

  constructor(sizes: Block['sizes'], hidden: Block['hidden']) {
    this.sizes = sizes;
    this.hidden = hidden;
    this.open = [...sizes.keys()].filter((row) => !hidden.has(row));
    this.parts = [...(sizes[0] ?? []).keys()];
  }

  size(row: number, part: number): number {
    return this.sizes[row]?.[part] ?? 0;
  }

  sum(rows: Iterable<number>, part: number): number {
    return [...rows].reduce((total, row) => total + this.size(row, part), 0);
  }

  smallParts(): Set<number> {
    const small = (part: number) =>
      isSmall(this.sum(this.hidden, part)) || this.open.some((row) => isSmall(this.size(row, part)));
    return new Set(this.parts.filter(small));
  }
}

function addRows(table: Table, rows: Set<number>, parts: ReadonlySet<number>): void {
  for (;;) {
    const shown = table.open.filter((row) => !rows.has(row));
    const [first] = shown;
    if (first === undefined) return;
    const lacking = [...parts].find((part) => isSmall(table.sum([...table.hidden, ...rows], part)));
    if (lacking === undefined) return;
    // A row without answers helps only by leaving open where they are.
    rows.add(shown.find((row) => table.size(row, lacking) > 0) ?? first);
  }
}

function addParts(table: Table, rows: ReadonlySet<number>, parts: Set<number>): void {
  const enough = (chosen: Iterable<number>) =>
    [...rows].every((row) => [...chosen].some((part) => table.size(row, part) >= SMALLEST_SHOWN));
  while (parts.size < table.parts.length && (parts.size < 2 || !enough(parts))) {
    const left = table.parts.filter((part) => !parts.has(part));
    const sufficient = left.filter((part) => enough([...parts, part]));
    const [next] = fewestFirst(table, sufficient.length > 0 ? sufficient : left);
    if (next === undefined) return;
    parts.add(next);
  }
}

/** What fewest answered is missed least. */
function fewestFirst(table: Table, parts: readonly number[]): number[] {
  const everywhere = [...table.sizes.keys()];
  return parts.toSorted((one, other) => table.sum(everywhere, one) - table.sum(everywhere, other) || one - other);
}
