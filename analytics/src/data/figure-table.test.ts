import { expect, test } from 'vitest';
import { type FigureColumn, figureRows, orderedRows, turnedOrder } from './figure-table.ts';

type Row = { name: string; score: number | null };
const rows: Row[] = [
  { name: 'Quầy 10', score: 70.123456789 },
  { name: 'Quầy 2', score: null },
  { name: 'Ánh', score: 90 },
];
const columns: FigureColumn<Row>[] = [
  { id: 'name', head: 'Quầy', value: (row) => row.name },
  { id: 'score', head: 'Điểm', value: (row) => row.score, text: (row) => row.score?.toFixed(1) ?? '–' },
  { id: 'bar', head: 'Hình', value: () => null, drawn: true },
];
const names = (order: Parameters<typeof orderedRows>[2]) => orderedRows(rows, columns, order).map(({ name }) => name);

test('a table is sorted by what people read, and what has no value stays last', () => {
  expect(names(null)).toEqual(['Quầy 10', 'Quầy 2', 'Ánh']);
  expect(names({ column: 'name', direction: 'ascending' })).toEqual(['Ánh', 'Quầy 2', 'Quầy 10']);
  expect(names({ column: 'score', direction: 'descending' })).toEqual(['Ánh', 'Quầy 10', 'Quầy 2']);
  expect(names({ column: 'score', direction: 'ascending' })).toEqual(['Quầy 10', 'Ánh', 'Quầy 2']);
});

test('a head pressed again turns the order round', () => {
  const once = turnedOrder(null, 'score', true);
  expect(once).toEqual({ column: 'score', direction: 'descending' });
  expect(turnedOrder(once, 'score', true)).toEqual({ column: 'score', direction: 'ascending' });
  expect(turnedOrder(once, 'name', false)).toEqual({ column: 'name', direction: 'ascending' });
});

test('the file holds numbers unrounded, as Excel of the language reads them, and no drawings', () => {
  expect(figureRows(columns, rows, 'vi')).toEqual([
    ['Quầy', 'Điểm'],
    ['Quầy 10', '70,123456789'],
    ['Quầy 2', ''],
    ['Ánh', '90'],
  ]);
  expect(figureRows(columns, rows, 'en')[1]).toEqual(['Quầy 10', '70.123456789']);
});
