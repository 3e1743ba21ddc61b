/** Excel takes a cell that begins so for a formula, which a list from elsewhere must not be able to plant. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** A number below zero begins like a formula too, but can do nothing. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A table as CSV that Excel opens by a double click: with a byte order mark, or it would not see that it is UTF-8.
 * @param separator what Excel expects where the file is opened: `;` in Vietnam, where a comma parts decimals
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: ';' | ','): string {
  const safe = (text: string) => (LIKE_A_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
  const cell = (text: string) => `"${safe(text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
