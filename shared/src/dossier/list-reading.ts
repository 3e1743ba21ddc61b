import type { Channel, OnlineKind } from './channel.ts';
import type { LocalDateTime } from './read-local-date-time.ts';
import type { DossierStatus } from './status.ts';

export const ourColumns = [
  'code',
  'procedure',
  'field',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'channel',
  'resultChannel',
  'status',
] as const;
export type OurColumn = (typeof ourColumns)[number];

/** Without these a list says nothing about a share, so it is refused whole. */
export const requiredColumns = ['code', 'channel', 'receivedAt'] as const satisfies readonly OurColumn[];

/** One dossier of a list, free of personal data. Dates are civil time in Asia/Ho_Chi_Minh. */
export interface DossierRow {
  /** Data rows count from 1; titles, headers, totals and blank rows do not count. */
  readonly row: number;
  readonly code: string;
  /** The code as the list writes it. */
  readonly rawCode: string;
  readonly procedure: string | null;
  readonly field: string | null;
  readonly channel: Channel;
  readonly onlineKind: OnlineKind | null;
  /** Online, yet entered at the centre with help. */
  readonly filedAtCounter: boolean;
  readonly resultChannel: Channel | null;
  readonly status: DossierStatus | null;
  readonly receivedAt: LocalDateTime;
  readonly dueAt: LocalDateTime | null;
  readonly finishedAt: LocalDateTime | null;
  readonly returnedAt: LocalDateTime | null;
}

export const rowProblemSeverities = {
  'dossier-code-missing': 'refused',
  'dossier-code-too-long': 'refused',
  'dossier-repeated': 'refused',
  'date-invalid': 'refused',
  'received-date-missing': 'refused',
  'returned-before-received': 'refused',
  'channel-missing': 'refused',
  'channel-unknown': 'refused',
  'dossier-code-unusual': 'warning',
  'received-date-changed-over': 'warning',
  'result-channel-unknown': 'warning',
  'status-unknown': 'warning',
} as const;
export type RowProblemCode = keyof typeof rowProblemSeverities;

export interface RowProblem {
  readonly row: number;
  readonly code: RowProblemCode;
  /** `refused`: the row was not taken. `warning`: it was taken, and a person should look. */
  readonly severity: 'refused' | 'warning';
  /** The value at fault, the same in every language, without personal data; may be empty. */
  readonly detail: string;
  /** Name of the sheet, where the workbook has several lists. */
  readonly sheet?: string;
}

export interface DossierListReading {
  /** Data rows met, taken or refused. */
  readonly read: number;
  readonly rows: readonly DossierRow[];
  readonly problems: readonly RowProblem[];
  /** Our column to the list's own header. */
  readonly columns: Readonly<Partial<Record<OurColumn, string>>>;
  /** The list's headers of personal data, whose cells were never kept. */
  readonly dropped: readonly string[];
  /** The list's headers that are neither ours nor personal data, nor a running number. */
  readonly unknown: readonly string[];
  /** The sheets that were read as lists, in order, with their data rows; of a text list one without a name. */
  readonly sheets: readonly { readonly name: string; readonly read: number }[];
}

/** Why a whole list was refused; each is a code of the catalogue of problems. */
export type ListRefusalCode =
  | 'list-column-missing'
  | 'list-empty'
  | 'list-unreadable'
  | 'list-old-format'
  | 'list-password-protected'
  | 'list-encoding-unknown'
  | 'list-too-large'
  | 'list-too-large-unpacked'
  | 'list-too-many-rows'
  | 'list-too-slow'
  | 'columns-invalid'
  /** Of a spreadsheet of answers. */
  | 'answers-unrecognised'
  | 'answers-mixed'
  | 'column-personal';

export interface ListRefusal {
  readonly refused: ListRefusalCode;
  /** For `list-column-missing` one of our column names, for a limit its number; otherwise empty. */
  readonly detail: string;
  /** Of `list-column-missing`: the list's own headers, so that a person can say what they are; none of personal data. */
  readonly headers?: readonly string[];
  /** Of `list-column-missing`: the required columns that no header names. */
  readonly missing?: readonly OurColumn[];
}

export function isListRefusal(outcome: DossierListReading | ListRefusal): outcome is ListRefusal {
  return 'refused' in outcome;
}
