import type { CumulativeDay } from '@hailong/shared/coverage/cumulative-share.ts';

export type SortColumn = 'day' | 'eligible' | 'surveyed' | 'share';
export type DayOrder = { column: SortColumn; direction: 'ascending' | 'descending' };

/** The same column again turns it round; another one starts with what is looked for: the newest, the most. */
export function turned(order: DayOrder, column: SortColumn): DayOrder {
  if (order.column !== column) return { column, direction: 'descending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Days without a share come last in either direction; equal ones stay in the order of days. */
export function ordered(days: readonly CumulativeDay[], { column, direction }: DayOrder): CumulativeDay[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...days].sort((a, b) => {
    if (column === 'day') return sign * (a.day < b.day ? -1 : 1);
    const [left, right] = [a[column], b[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
