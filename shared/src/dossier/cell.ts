/** A date cell holds civil local time, `YYYY-MM-DDTHH:MM:SS`: spreadsheets know no time zone. */
export interface DateCell {
  readonly date: string;
}

/** One cell of a list, whatever file it came from. */
export type Cell = string | number | boolean | null | DateCell;

/** Far above any real cell of a list; it keeps a hostile one of megabytes from being folded thousands of times. */
const CELL_TEXT_LIMIT_CHARACTERS = 4000;

/** How spreadsheets and database exports write "nothing here". */
const NOTHING = /^(?:[-–—.]+|null|nil|n\/a|#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!))$/i;

/** What neither a database nor JSON takes: the zero character, and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '');
}

/** The text of a cell, NFC, trimmed at both ends; the empty text for a blank cell, an error value or a placeholder. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  const text = storableText(String(cell).slice(0, CELL_TEXT_LIMIT_CHARACTERS)).normalize('NFC').trim();
  return NOTHING.test(text) ? '' : text;
}
