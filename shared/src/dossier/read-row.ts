import { type Cell, cellText, storableText } from './cell.ts';
import { type Channel, readChannel } from './channel.ts';
import { dossierCodeDay, normaliseDossierCode } from './code.ts';
import { cleanFreeText, problemDetail } from './free-text.ts';
import {
  type DossierRow,
  type OurColumn,
  type RowProblem,
  type RowProblemCode,
  rowProblemSeverities,
} from './list-reading.ts';
import { type LocalDateTime, readLocalDateTime } from './read-local-date-time.ts';
import { readStatus } from './status.ts';

/** The longest code that is taken: known ones have under 30 characters, and an index entry must stay small. */
const CODE_LIMIT_CHARACTERS = 100;

export type RowCells = (column: OurColumn) => Cell;

/** A row that was taken (perhaps with warnings), or `dossier: null` and the one problem that refused it. */
export interface RowReading {
  readonly dossier: DossierRow | null;
  readonly problems: readonly RowProblem[];
}

const dateColumns = ['receivedAt', 'dueAt', 'finishedAt', 'returnedAt'] as const;
type DateColumn = (typeof dateColumns)[number];
type RowDates = Record<DateColumn, LocalDateTime | null> & { receivedAt: LocalDateTime };

/** Reads one data row. Whether an earlier row has the same code is for the list to say. */
export function readRow(row: number, cells: RowCells): RowReading {
  const refuse = (code: RowProblemCode, detail: string): RowReading => ({
    dossier: null,
    problems: [rowProblem(row, code, detail)],
  });
  const codeCell = cells('code');
  const { code, shape } = normaliseDossierCode(cellText(codeCell));
  if (code === '') return refuse('dossier-code-missing', '');
  if (code.length > CODE_LIMIT_CHARACTERS) return refuse('dossier-code-too-long', String(code.length));

  const dates = readDates(cells, shape === 'known' ? code : '');
  if ('problem' in dates) return refuse(dates.problem, dates.detail);

  const channelText = cellText(cells('channel'));
  if (channelText === '') return refuse('channel-missing', codeDetail(code));
  const channel = readChannel(channelText);
  if (channel === null) return refuse('channel-unknown', problemDetail(channelText));

  const warnings: RowProblem[] = [];
  if (shape === 'unknown') warnings.push(rowProblem(row, 'dossier-code-unusual', codeDetail(code)));
  if (isChangedOver(dates.receivedAt, code)) {
    warnings.push(rowProblem(row, 'received-date-changed-over', `${dates.receivedAt.slice(0, 10)} ≠ ${code}`));
  }
  const warned = <T>(column: OurColumn, warning: RowProblemCode, read: (text: string) => T | null): T | null => {
    const text = cellText(cells(column));
    if (text === '') return null;
    const value = read(text);
    if (value === null) warnings.push(rowProblem(row, warning, problemDetail(text)));
    return value;
  };
  const dossier: DossierRow = {
    row,
    code,
    rawCode: typeof codeCell === 'string' ? storableText(codeCell) : cellText(codeCell),
    procedure: cleanFreeText(cellText(cells('procedure'))),
    field: cleanFreeText(cellText(cells('field'))),
    ...channel,
    resultChannel: warned('resultChannel', 'result-channel-unknown', readResultChannel),
    status: warned('status', 'status-unknown', readStatus),
    ...dates,
  };
  return { dossier, problems: warnings };
}

export function rowProblem(row: number, code: RowProblemCode, detail: string): RowProblem {
  return { row, code, severity: rowProblemSeverities[code], detail };
}

function readDates(cells: RowCells, knownCode: string): RowDates | { problem: RowProblemCode; detail: string } {
  const dates: Record<DateColumn, LocalDateTime | null> = {
    receivedAt: null,
    dueAt: null,
    finishedAt: null,
    returnedAt: null,
  };
  for (const column of dateColumns) {
    const date = readLocalDateTime(cells(column));
    if (date === 'invalid') return { problem: 'date-invalid', detail: `${column}: ${dateDetail(cells(column))}` };
    dates[column] = date;
  }
  const { receivedAt, returnedAt } = dates;
  if (receivedAt === null) return { problem: 'received-date-missing', detail: knownCode };
  if (returnedAt !== null && isEarlier(returnedAt, receivedAt)) {
    return { problem: 'returned-before-received', detail: `${returnedAt} < ${receivedAt}` };
  }
  return { ...dates, receivedAt };
}

/**
 * A spreadsheet set to another country reads `05/02` as the second of May, and keeps what cannot be a month as text. The
 * code has the day of receipt in it: where only the order of day and month differs, the date is most likely wrong. Only
 * a person can say so, because some systems write another day into the code.
 */
function isChangedOver(receivedAt: LocalDateTime, knownCode: string): boolean {
  const [year, month, day] = receivedAt.slice(2, 10).split('-');
  const codeDay = dossierCodeDay(knownCode);
  return codeDay !== `${year}${month}${day}` && codeDay === `${year}${day}${month}`;
}

/** A date without a time stands at midnight, so a dossier handed over on its own day would seem returned before it came. */
function isEarlier(left: LocalDateTime, right: LocalDateTime): boolean {
  const wholeDays = left.endsWith('T00:00:00') || right.endsWith('T00:00:00');
  return wholeDays ? left.slice(0, 10) < right.slice(0, 10) : left < right;
}

/** Words in a date column may be a person's name from a shifted row; only what looks like a date is repeated. */
function dateDetail(cell: Cell): string {
  return problemDetail(cellText(cell).replace(/\p{L}[\p{L}\p{M}' ]{2,}/gu, '…'));
}

/** "Trực tuyến tại quầy" says how a dossier came in; of its result it would be a guess. */
function readResultChannel(text: string): Channel | null {
  const reading = readChannel(text);
  return reading === null || reading.filedAtCounter ? null : reading.channel;
}

/** A code without any digit may be a name from a shifted row. */
function codeDetail(code: string): string {
  return /\d/.test(code) ? problemDetail(code) : '';
}
