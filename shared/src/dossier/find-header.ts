import type { Cell } from './cell.ts';
import { COLUMN_ALIASES, ONLY_CHANNEL_ALIAS, RUNNING_NUMBER_HEADERS } from './column-aliases.ts';
import { type ColumnChoice, NO_CHOICE } from './column-choice.ts';
import { foldedReadings, foldText } from './fold-text.ts';
import { type HeaderCell, joinedHeader, singleHeader } from './header-cell.ts';
import { headerKey } from './header-key.ts';
import { type OurColumn, ourColumns } from './list-reading.ts';
import { isPersonalHeader } from './personal-header.ts';

/** Where a list's header stands, and which of its columns are ours. */
export interface ListHeader {
  /** Rows of the list up to and including the header. */
  readonly rowsBefore: number;
  /** Our column to its position in a row, from 0. */
  readonly positions: ReadonlyMap<OurColumn, number>;
  /** Our column to the list's own header. */
  readonly columns: Readonly<Partial<Record<OurColumn, string>>>;
  readonly dropped: readonly string[];
  /** Neither ours nor personal data, nor a running number. */
  readonly unknown: readonly string[];
  /** Every header but those of personal data. */
  readonly headers: readonly string[];
}

interface Meaning {
  readonly column: OurColumn;
  readonly preference: number;
}

/** What a person chose wins over what one said earlier, and that over what everyone knows. */
const CHOSEN = -2;
const REMEMBERED = -1;

const aliases: ReadonlyMap<string, Meaning> = new Map(
  ourColumns.flatMap((column) =>
    COLUMN_ALIASES[column].map((alias, preference) => [foldText(alias), { column, preference }] as const),
  ),
);
const onlyChannelAlias = foldText(ONLY_CHANNEL_ALIAS);
const runningNumbers = new Set(RUNNING_NUMBER_HEADERS.map(headerKey));

/**
 * The row, or two rows joined where merged cells span them, that names most of our columns; the first one where
 * several name as many. Null when no row names the code or at least two of the others: then it is no list of dossiers.
 */
export function findHeader(rows: readonly (readonly Cell[])[], choice = NO_CHOICE): ListHeader | null {
  const best = findBestHeader(rows, choice);
  return best !== null && (best.positions.has('code') || best.positions.size >= 2) ? best : null;
}

/** The row that names most of our columns, if only one of them; null where none names any. */
export function findBestHeader(rows: readonly (readonly Cell[])[], choice: ColumnChoice): ListHeader | null {
  let best: ListHeader | null = null;
  for (const [index, row] of rows.entries()) {
    const single = readHeader(singleHeader(row), index + 1, choice);
    const below = rows[index + 1];
    const pair = below === undefined ? single : readHeader(joinedHeader(row, below), index + 2, choice);
    // Joined only where that names more columns: a first row of data must not be taken for half of a header.
    const found = pair.positions.size > single.positions.size ? pair : single;
    if (found.positions.size > (best?.positions.size ?? 0)) best = found;
  }
  return best;
}

type Place = { position: number; preference: number };

function readHeader(cells: readonly HeaderCell[], rowsBefore: number, choice: ColumnChoice): ListHeader {
  const chosen = new Map<OurColumn, Place>();
  const sorted = { dropped: [] as string[], unknown: [] as string[], headers: [] as string[] };
  for (const [position, cell] of cells.entries()) {
    if (cell.text === '') continue;
    const personal = cell.wordings.some(isPersonalHeader);
    const meaning = (personal ? undefined : findGivenMeaning(cell, choice)) ?? findAlias(cell);
    if (meaning !== undefined) prefer(chosen, meaning, position);
    else if (personal) sorted.dropped.push(cell.text);
    else if (!runningNumbers.has(headerKey(cell.text))) sorted.unknown.push(cell.text);
    if (meaning !== undefined || !personal) sorted.headers.push(cell.text);
  }
  takeOnlyChannel(chosen, cells);
  const inOrder = ourColumns.flatMap((column) => {
    const position = chosen.get(column)?.position;
    return position === undefined ? [] : [[column, position] as const];
  });
  const columns = Object.fromEntries(inOrder.map(([column, position]) => [column, cells[position]?.text ?? '']));
  return { rowsBefore, positions: new Map(inOrder), columns, ...sorted };
}

function prefer(chosen: Map<OurColumn, Place>, { column, preference }: Meaning, position: number): void {
  const rival = chosen.get(column);
  if (rival === undefined || preference < rival.preference) chosen.set(column, { position, preference });
}

/** "Hình thức" is how a result is handed over; where no other column speaks of either way, it is how dossiers came in. */
function takeOnlyChannel(chosen: Map<OurColumn, Place>, cells: readonly HeaderCell[]): void {
  const result = chosen.get('resultChannel');
  if (result === undefined || result.preference < 0 || chosen.has('channel')) return;
  if (!foldedReadings(cells[result.position]?.text ?? '').includes(onlyChannelAlias)) return;
  chosen.delete('resultChannel');
  chosen.set('channel', result);
}

/** What people of the unit said it means: for this list, or for an earlier one. */
function findGivenMeaning(cell: HeaderCell, { chosen, remembered }: ColumnChoice): Meaning | undefined {
  const key = headerKey(cell.text);
  for (const column of ourColumns) {
    const header = chosen[column];
    if (header !== undefined && headerKey(header) === key) return { column, preference: CHOSEN };
  }
  const earlier = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  return earlier === undefined ? undefined : { column: earlier, preference: REMEMBERED };
}

function findAlias(cell: HeaderCell): Meaning | undefined {
  for (const reading of cell.wordings.flatMap(foldedReadings)) {
    const alias = aliases.get(reading);
    if (alias !== undefined) return alias;
  }
  return undefined;
}
