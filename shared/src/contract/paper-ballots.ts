import * as z from 'zod/mini';
import { isDay } from '../period/day.ts';
import { endpoint } from './endpoint.ts';
import { submissionIdSchema } from './submissions.ts';

const typists = ['administrator', 'staff'] as const;
const count = z.int().check(z.gte(0));
const unit = { unit: z.optional(z.string()) };
const day = z.string().check(z.refine(isDay, { error: 'a day YYYY-MM-DD' }));

/** One form on paper as it was typed in. Answers as in `POST /submissions`. */
const paperBallot = z.object({
  /** Made by the page, so that a retry is stored once. */
  id: submissionIdSchema,
  questionnaire: z.string().check(z.maxLength(60)),
  version: z.int(),
  /** The day written on the form. */
  day,
  /** Null where the form names no dossier. */
  dossierCode: z.nullable(z.string().check(z.maxLength(100))),
  /** Name of the counter, or null. */
  counter: z.nullable(z.string().check(z.maxLength(100))),
  answers: z.record(z.string().check(z.maxLength(80)), z.nullable(z.number())),
  comment: z.optional(z.nullable(z.string().check(z.maxLength(4000)))),
  demographics: z.optional(
    z.nullable(z.record(z.string().check(z.maxLength(40)), z.nullable(z.string().check(z.maxLength(40))))),
  ),
});
export type PaperBallot = z.infer<typeof paperBallot>;

export const postPaperBallot = endpoint({
  method: 'POST',
  path: '/paper-ballots',
  summary: 'Type in a form that was filled in on paper. An identical retry is answered as success.',
  callers: typists,
  query: z.object(unit),
  request: paperBallot,
  reply: z.object({ id: z.string(), outcome: z.enum(['stored', 'already-stored']) }),
});

const importProblem = z.object({ row: z.int(), code: z.string(), detail: z.string() });

const importReport = z.object({
  /** Rows with a form, taken or not. */
  read: count,
  /** In a trial: that would be stored. */
  stored: count,
  /** In this file before, or in another with the same rows. */
  alreadyStored: count,
  problems: z.array(importProblem),
  questionnaire: z.string(),
  version: z.int(),
  /** Our criterion → their header. */
  columns: z.record(z.string(), z.string()),
  /** Their headers that were not read, those with personal data among them. */
  dropped: z.array(z.string()),
  /** Null for a trial, and where the file held nothing new. */
  importId: z.nullable(z.string()),
});
export type BallotImportReport = z.infer<typeof importReport>;

export const postBallotImport = endpoint({
  method: 'POST',
  path: '/ballot-imports',
  summary: 'Import answers from a spreadsheet (multipart field `file`: .xlsx or .csv). `dryRun=true` stores nothing.',
  callers: typists,
  upload: 'file',
  query: z.object({
    ...unit,
    dryRun: z.optional(z.enum(['true', 'false'])),
    /** Which form it is of; left out: guessed by the columns. */
    questionnaire: z.optional(z.string().check(z.maxLength(60))),
    /** The day of rows that name none. */
    day: z.optional(day),
  }),
  reply: importReport,
});

const pastImports = z.object({
  imports: z.array(
    z.object({
      importId: z.string(),
      fileName: z.string(),
      importedAt: z.string(),
      actor: z.string(),
      stored: count,
      questionnaire: z.string(),
    }),
  ),
});
export type BallotImportsReply = z.infer<typeof pastImports>;

export const getBallotImports = endpoint({
  method: 'GET',
  path: '/ballot-imports',
  summary: 'Spreadsheets of answers that were imported, newest first. The last 100.',
  callers: typists,
  query: z.object(unit),
  reply: pastImports,
});
