import { type Cell, cellText } from './cell.ts';
import { COLUMN_ALIASES, PERSONAL_HEADER_PARTS, PERSONAL_HEADERS } from './column-aliases.ts';
import { foldedReadings, foldText } from './fold-text.ts';
import { type OurColumn, ourColumns } from './list-reading.ts';

/** Where a list's header stands, and which of its columns are ours. */
export interface ListHeader {
  /** Rows of the list up to and including the header. */
  readonly rowsBefore: number;
  /** Our column to its position in a row, from 0. */
  readonly positions: ReadonlyMap<OurColumn, number>;
  /** Our column to the list's own header. */
  readonly columns: Readonly<Partial<Record<OurColumn, string>>>;
  readonly dropped: readonly string[];
}

const aliases: ReadonlyMap<string, { column: OurColumn; preference: number }> = new Map(
  ourColumns.flatMap((column) =>
    COLUMN_ALIASES[column].map((alias, preference) => [foldText(alias), { column, preference }] as const),
  ),
);
const personalHeaders = new Set(PERSONAL_HEADERS.map(foldText));
const personalParts = PERSONAL_HEADER_PARTS.map(foldText);

/**
 * The row, or two rows joined where merged cells span them, that names most of our columns; the first one where
 * several name as many. Null when no row names the code or at least two of the others: then it is no list of dossiers.
 */
export function findHeader(rows: readonly (readonly Cell[])[]): ListHeader | null {
  let best: ListHeader | null = null;
  for (const [index, row] of rows.entries()) {
    const texts = row.map(headerText);
    const single = readHeader(texts, index + 1);
    const below = rows[index + 1];
    const pair = below === undefined ? single : readHeader(joinHeaders(texts, below.map(headerText)), index + 2);
    // Joined only where that names more columns: a first row of data must not be taken for half of a header.
    const found = pair.positions.size > single.positions.size ? pair : single;
    if (found.positions.size > (best?.positions.size ?? 0)) best = found;
  }
  return best !== null && (best.positions.has('code') || best.positions.size >= 2) ? best : null;
}

/** One line of NFC text: headers are often broken over lines inside their cell. */
export function headerText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, ' ');
}

/** A lower header names its column more exactly than the group above it; under a merged cell it is blank. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, position) => lower[position] || upper[position] || '');
}

function readHeader(texts: readonly string[], rowsBefore: number): ListHeader {
  const chosen = new Map<OurColumn, { position: number; preference: number }>();
  const dropped: string[] = [];
  for (const [position, text] of texts.entries()) {
    if (text === '') continue;
    const alias = findAlias(text);
    if (alias === undefined) {
      if (isPersonalHeader(text)) dropped.push(text);
      continue;
    }
    const rival = chosen.get(alias.column);
    if (rival === undefined || alias.preference < rival.preference) {
      chosen.set(alias.column, { position, preference: alias.preference });
    }
  }
  const inOrder = ourColumns.flatMap((column) => {
    const position = chosen.get(column)?.position;
    return position === undefined ? [] : [[column, position] as const];
  });
  return {
    rowsBefore,
    positions: new Map(inOrder),
    columns: Object.fromEntries(inOrder.map(([column, position]) => [column, texts[position] ?? ''])),
    dropped,
  };
}

function findAlias(text: string): { column: OurColumn; preference: number } | undefined {
  for (const reading of foldedReadings(text)) {
    const alias = aliases.get(reading);
    if (alias !== undefined) return alias;
  }
  return undefined;
}

function isPersonalHeader(text: string): boolean {
  return foldedReadings(text).some(
    (reading) => personalHeaders.has(reading) || personalParts.some((part) => reading.includes(part)),
  );
}
