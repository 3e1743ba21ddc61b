import type { ComponentChildren } from 'preact';
import type { Language } from '../format.ts';

export type FigureValue = number | string | null;

export type FigureColumn<Row> = {
  id: string;
  head: string;
  /** What is sorted by and stands in the file, unrounded; null: nothing to say. */
  value: (row: Row) => FigureValue;
  /** As people read it in the page; without it the value as it is. */
  text?: (row: Row) => string;
  /** Drawn instead of the text. */
  cell?: (row: Row) => ComponentChildren;
  /** Longer than the head, for the file: "Tỷ lệ hài lòng, %". */
  fileHead?: string;
  class?: string;
  /** Not sorted by, and not in the file: a drawing, or what other columns hold already. */
  drawn?: boolean;
  /** In the file only: what the page says otherwise, such as the two ends of an interval. */
  fileOnly?: boolean;
};

/** The columns that people see. */
export function shownColumns<Row>(columns: readonly FigureColumn<Row>[]): FigureColumn<Row>[] {
  return columns.filter(({ fileOnly }) => fileOnly !== true);
}

export type FigureOrder = { column: string; direction: 'ascending' | 'descending' } | null;

export function columnText<Row>(column: FigureColumn<Row>, row: Row): string {
  return column.text?.(row) ?? String(column.value(row) ?? '–');
}

/** The same column again turns the order round. Numbers begin with the most, words with A. */
export function turnedOrder(order: FigureOrder, column: string, isNumber: boolean): FigureOrder {
  if (order?.column !== column) return { column, direction: isNumber ? 'descending' : 'ascending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows without a value come last in either direction; equal ones stay as they were. */
export function orderedRows<Row>(
  rows: readonly Row[],
  columns: readonly FigureColumn<Row>[],
  order: FigureOrder,
): readonly Row[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (order === null || column === undefined) return rows;
  const collator = new Intl.Collator('vi', { numeric: true });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

/** The table as lines of a file: heads, then every row in the given order, numbers unrounded with the language's mark. */
export function figureRows<Row>(
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string[][] {
  const written = columns.filter((column) => column.drawn !== true);
  const cell = (value: FigureValue) => {
    if (value === null) return '';
    return typeof value === 'number' && language === 'vi' ? String(value).replace('.', ',') : String(value);
  };
  return [
    written.map((column) => column.fileHead ?? column.head),
    ...rows.map((row) => written.map((column) => cell(column.value(row)))),
  ];
}
