const MEBIBYTE = 1024 * 1024;

/** A year of the largest commune is about 2 MB; the limit leaves room and keeps an upload short. */
export const MAX_FILE_BYTES = 30 * MEBIBYTE;
/** 200,000 dossiers are more than ten years of a large commune. */
export const MAX_DATA_ROWS = 200_000;
/** Forms of one spreadsheet of answers. They are stored in one transaction, at about a thousand a second on a busy machine. */
export const MAX_FORMS = 10_000;
/** Rows that are not dossiers (titles, totals, headers of printed pages) are counted on top, and cannot be endless. */
export const MAX_ROWS_OF_ANY_KIND = 2 * MAX_DATA_ROWS;
/** Columns beyond are never looked at: a cell in the last column of a sheet would cost 16,384 cells in each row. */
export const MAX_COLUMNS = 256;

/** A workbook of 100,000 rows with 14 columns unpacks to 69 MB. */
export const MAX_UNPACKED_BYTES = 200 * MEBIBYTE;
export const MAX_ZIP_ENTRIES = 10_000;
/** Real lists stay below 1:20; deflate ends at 1:1032, and bombs come near it. Small files may be anything. */
export const MAX_UNPACKED_RATIO = 200;
export const RATIO_COUNTS_FROM_BYTES = 10 * MEBIBYTE;

/**
 * Heap of the worker that reads one list. A workbook of 50,000 rows with 14 columns needs about 220, one of 100,000 fits
 * just so: its table of texts is parsed as a whole. Longer lists have to come as CSV, which is read row by row.
 */
export const WORKER_HEAP_MEBIBYTES = 384;
export const WORKER_TIME_LIMIT_MILLISECONDS = 120_000;
