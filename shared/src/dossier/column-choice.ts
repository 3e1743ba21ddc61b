import { storableText } from './cell.ts';
import { headerKey } from './header-key.ts';
import { type ListRefusal, type OurColumn, ourColumns } from './list-reading.ts';
import { isPersonalHeader } from './personal-header.ts';

/** What people said about a unit's headers, beside what everyone knows (`COLUMN_ALIASES`). */
export interface ColumnChoice {
  /** For this list: our column to its header. Each has to stand in the list. */
  readonly chosen: Readonly<Partial<Record<OurColumn, string>>>;
  /** From earlier lists: `headerKey` of a header to our column. */
  readonly remembered: Readonly<Record<string, OurColumn>>;
}

export const NO_CHOICE: ColumnChoice = { chosen: {}, remembered: {} };

/** Reads a choice as it travels, `{"code": "Mã", …}`: known columns only, one header each, none of personal data. */
export function readColumnChoice(text: string): { chosen: ColumnChoice['chosen'] } | ListRefusal {
  const entries = entriesOf(text);
  if (entries === null) return invalid('JSON');
  const chosen: Partial<Record<OurColumn, string>> = {};
  const taken = new Set<string>();
  for (const [column, header] of entries) {
    if (!isOurColumn(column) || !isHeader(header)) return invalid(column);
    if (isPersonalHeader(header)) return { refused: 'column-personal', detail: header.slice(0, 60) };
    if (taken.has(headerKey(header))) return invalid(header);
    taken.add(headerKey(header));
    chosen[column] = header;
  }
  return { chosen };
}

/** A chosen header that none of the lists has; null when each was found. */
export function absentHeader(
  { chosen }: ColumnChoice,
  lists: readonly Readonly<Partial<Record<OurColumn, string>>>[],
): string | null {
  for (const column of ourColumns) {
    const header = chosen[column];
    const isHere = (columns: (typeof lists)[number]) => headerKey(columns[column] ?? '') === headerKey(header ?? '');
    if (header !== undefined && !lists.some(isHere)) return header.slice(0, 60);
  }
  return null;
}

function entriesOf(text: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is string {
  return typeof value === 'string' && headerKey(value) !== '' && storableText(value) === value;
}

function isOurColumn(text: string): text is OurColumn {
  return (ourColumns as readonly string[]).includes(text);
}

function invalid(detail: string): ListRefusal {
  return { refused: 'columns-invalid', detail: detail.slice(0, 60) };
}
