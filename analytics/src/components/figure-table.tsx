import { useState } from 'preact/hooks';
import {
  columnText,
  type FigureColumn,
  type FigureOrder,
  orderedRows,
  shownColumns,
  turnedOrder,
} from '../data/figure-table.ts';
import { ScrollRegion } from './scroll-region.tsx';

type FigureTableProps<Row> = {
  label: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: ((row: Row) => string | undefined) | undefined;
};

/** The numbers behind a drawing: sorted by a press on a head, scrolling under its heads, the first column in view. */
export function FigureTable<Row>({ label, columns: all, rows, rowKey, rowClass }: FigureTableProps<Row>) {
  const columns = shownColumns(all);
  const [order, setOrder] = useState<FigureOrder>(null);
  const turn = (column: FigureColumn<Row>) =>
    setOrder(
      turnedOrder(
        order,
        column.id,
        rows.some((row) => typeof column.value(row) === 'number'),
      ),
    );
  return (
    <ScrollRegion class="figure-table" label={label}>
      <table>
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={column.class}
                aria-sort={order?.column === column.id ? order.direction : undefined}
              >
                <Head column={column} onTurn={() => turn(column)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orderedRows(rows, columns, order).map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)} data-row={rowKey(row)}>
              {columns.map((column, index) => (
                <Cell key={column.id} column={column} row={row} isFirst={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Head<Row>({ column, onTurn }: { column: FigureColumn<Row>; onTurn: () => void }) {
  if (column.drawn === true) return <>{column.head}</>;
  return (
    <button type="button" class="sort" onClick={onTurn}>
      {column.head}
    </button>
  );
}

type CellProps<Row> = { column: FigureColumn<Row>; row: Row; isFirst: boolean };

function Cell<Row>({ column, row, isFirst }: CellProps<Row>) {
  const content = column.cell?.(row) ?? columnText(column, row);
  if (isFirst) {
    return (
      <th scope="row" class={column.class}>
        {content}
      </th>
    );
  }
  const value = column.value(row);
  return (
    <td
      class={column.class}
      data-column={column.id}
      data-value={column.drawn === true || value === null ? undefined : value}
    >
      {content}
    </td>
  );
}
