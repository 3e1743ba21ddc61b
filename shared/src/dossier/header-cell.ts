import { type Cell, cellText } from './cell.ts';

/** A column's header: as it is shown, and the wordings under which it may be known, the most exact first. */
export interface HeaderCell {
  readonly text: string;
  readonly wordings: readonly string[];
}

/** One line of NFC text: headers are often broken over lines inside their cell. */
export function headerText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, ' ');
}

export function singleHeader(row: readonly Cell[]): HeaderCell[] {
  return row.map((cell) => plain(headerText(cell)));
}

/**
 * Two rows as one header. A lower cell names its column more exactly than the group above it ("Thời gian" over "Ngày
 * hẹn trả"), or only together with it ("Ngày" over "Trả kết quả"). The group's text stands in the first of its merged
 * cells; a header merged downwards has nothing below it.
 */
export function joinedHeader(upperRow: readonly Cell[], lowerRow: readonly Cell[]): HeaderCell[] {
  const width = Math.max(upperRow.length, lowerRow.length);
  let group = '';
  return Array.from({ length: width }, (_, position) => {
    const upper = headerText(upperRow[position]);
    const lower = headerText(lowerRow[position]);
    if (upper !== '' || lower === '') group = upper;
    if (lower === '') return plain(upper);
    return group === '' ? plain(lower) : { text: lower, wordings: [`${group} ${lower}`, lower] };
  });
}

function plain(text: string): HeaderCell {
  return { text, wordings: text === '' ? [] : [text] };
}
