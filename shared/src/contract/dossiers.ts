import * as z from 'zod/mini';
import { channels } from '../dossier/channel.ts';
import { ourColumns } from '../dossier/list-reading.ts';
import { dossierStatuses } from '../dossier/status.ts';
import { endpoint, readers } from './endpoint.ts';

const count = z.int().check(z.gte(0));
const unit = { unit: z.optional(z.string()) };

/**
 * What the unit's dossiers come to: the same counts before and after a list. `surveyed`: listed dossiers with their
 * survey; `pending`: surveys whose dossier no list has.
 */
const standing = z.object({
  dossiers: count,
  inPerson: count,
  returnedInPerson: count,
  surveyed: count,
  pending: count,
});
export type Standing = z.infer<typeof standing>;

const importReport = z.object({
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  problems: z.array(
    z.object({
      row: z.int(),
      code: z.string(),
      severity: z.enum(['refused', 'warning']),
      detail: z.string(),
      /** Name of the sheet, where the workbook has several lists. */
      sheet: z.optional(z.string()),
    }),
  ),
  columns: z.record(z.string(), z.string()),
  dropped: z.array(z.string()),
  /** Headers that are neither ours nor personal data; a person may say what they are (`columns`). */
  unknown: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), read: count })),
  /** The moment the list speaks of (civil time of Vietnam): a newer one wins, whichever was imported first. */
  asOf: z.string(),
  /** Null for a trial, and for pushed rows that say nothing new. */
  importId: z.nullable(z.string()),
  before: standing,
  after: standing,
});
export type DossierImportReport = z.infer<typeof importReport>;

/**
 * Reply: the report as JSON. With `Accept: application/x-ndjson` lines of `{"progress": {"step", "done", "total"}}`
 * (`step`: `reading`, `storing`; `total` null while unknown), and last `{"report": …}` or `{"problem": …}`.
 * A list that lacks a column answers `list-column-missing` with the list's own `headers` (personal data left out).
 */
export const postDossierImport = endpoint({
  method: 'POST',
  path: '/dossiers/imports',
  summary: 'Import a list of dossiers (multipart field `file`: .xlsx or .csv). `dryRun=true` stores nothing.',
  callers: ['administrator', 'staff'],
  upload: 'file',
  query: z.object({
    ...unit,
    dryRun: z.optional(z.enum(['true', 'false'])),
    /** JSON: our column → the list's header, for headers nobody knows; remembered for the unit once imported. */
    columns: z.optional(z.string().check(z.maxLength(4000))),
    /** Overrides the moment read from the list. */
    asOf: z.optional(z.string().check(z.maxLength(30))),
    /** When the file was made (ISO 8601 with offset): of two lists of the same last moment the later made one wins. */
    madeAt: z.optional(z.string().check(z.maxLength(40))),
  }),
  reply: importReport,
});

export const importProgressSteps = ['reading', 'storing'] as const;
export type ImportProgress = { step: (typeof importProgressSteps)[number]; done: number; total: number | null };

const moment = z.string().check(z.maxLength(30));
const text = z.string().check(z.maxLength(2000));

/** A row as the province's system pushes it. Words and numbers as in the lists are understood too. */
const pushedRow = z.object({
  code: z.string().check(z.maxLength(200)),
  procedure: z.optional(z.nullable(text)),
  field: z.optional(z.nullable(text)),
  channel: z.string().check(z.maxLength(100)),
  resultChannel: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
  status: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
  receivedAt: moment,
  dueAt: z.optional(z.nullable(moment)),
  finishedAt: z.optional(z.nullable(moment)),
  returnedAt: z.optional(z.nullable(moment)),
});
export type PushedRow = z.infer<typeof pushedRow>;

export const PUSHED_ROWS_MOST = 5_000;

export const postDossierRows = endpoint({
  method: 'POST',
  path: '/dossiers/rows',
  summary: `The same rows as a list, pushed as JSON by the one-stop system; at most ${PUSHED_ROWS_MOST} a request. Repeating one changes nothing and leaves no line in the history.`,
  callers: ['administrator', 'staff'],
  request: z.object({
    ...unit,
    rows: z.array(pushedRow).check(z.minLength(1), z.maxLength(PUSHED_ROWS_MOST)),
    asOf: z.optional(moment),
    dryRun: z.optional(z.boolean()),
  }),
  reply: importReport,
});

const pastImport = z.object({
  importId: z.string(),
  fileName: z.string(),
  source: z.enum(['file', 'api']),
  actor: z.string(),
  importedAt: z.string(),
  asOf: z.string(),
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  problems: count,
  undoneAt: z.nullable(z.string()),
  undoneBy: z.nullable(z.string()),
  /** True for the newest one that is not undone, unless ten after it were undone already: the only one that can be. */
  undoable: z.boolean(),
});
export type PastImport = z.infer<typeof pastImport>;

export const getDossierImports = endpoint({
  method: 'GET',
  path: '/dossiers/imports',
  summary: 'Lists that were imported, newest first, 100 a page.',
  callers: readers,
  query: z.object({ ...unit, before: z.optional(z.string()) }),
  reply: z.object({ imports: z.array(pastImport), next: z.nullable(z.string()) }),
});
export type DossierImportsReply = z.infer<typeof getDossierImports.reply>;

export const deleteDossierImport = endpoint({
  method: 'DELETE',
  path: '/dossiers/imports/{id}',
  summary:
    'Undo the last import: the dossiers are as they would be without it. Surveys stay and wait as pending. The ten newest can be undone one after the other.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  reply: z.object({ removed: count, changed: count, before: standing, after: standing }),
});
export type UndoneImport = z.infer<typeof deleteDossierImport.reply>;

const columnNames = z.record(z.string(), z.enum(ourColumns));

export const getListColumns = endpoint({
  method: 'GET',
  path: '/dossiers/columns',
  summary: 'Headers this unit has given a meaning, beside those everyone knows.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ columns: columnNames }),
});

export const deleteListColumn = endpoint({
  method: 'DELETE',
  path: '/dossiers/columns/{header}',
  summary: 'Forget what a header means.',
  callers: ['administrator', 'staff'],
  query: z.object(unit),
  reply: z.object({}),
});

const dossier = z.object({
  code: z.string(),
  field: z.nullable(z.string()),
  procedure: z.nullable(z.string()),
  channel: z.enum(channels),
  status: z.nullable(z.enum(dossierStatuses)),
  receivedOn: z.string(),
  returnedOn: z.nullable(z.string()),
  surveyed: z.boolean(),
});
export type DossierReply = z.infer<typeof dossier>;

export const getDossiers = endpoint({
  method: 'GET',
  path: '/dossiers',
  summary:
    'Dossiers of the unit in order of code, 100 a page; `code` finds one, `ending` those whose code ends so, newest first.',
  callers: readers,
  query: z.object({
    ...unit,
    code: z.optional(z.string()),
    ending: z.optional(z.string().check(z.minLength(2), z.maxLength(100))),
    after: z.optional(z.string()),
  }),
  reply: z.object({ dossiers: z.array(dossier), next: z.nullable(z.string()) }),
});
export type DossiersReply = z.infer<typeof getDossiers.reply>;
