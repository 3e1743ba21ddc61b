export const PAGE_ROWS = 100;

/** Cuts a list that was read with one row too many; `next` is the cursor of the following page. */
export function pageOf<Row>(
  rows: readonly Row[],
  cursorOf: (row: Row) => string,
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, PAGE_ROWS);
  const last = page.at(-1);
  return { page, next: rows.length > PAGE_ROWS && last !== undefined ? cursorOf(last) : null };
}
