import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

const count = z.int().check(z.gte(0));

const importReport = z.object({
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  problems: z.array(
    z.object({ row: z.int(), code: z.string(), severity: z.enum(['refused', 'warning']), detail: z.string() }),
  ),
  columns: z.record(z.string(), z.string()),
  dropped: z.array(z.string()),
});
export type DossierImportReport = z.infer<typeof importReport>;

export const postDossierImport = endpoint({
  method: 'POST',
  path: '/dossiers/imports',
  summary: 'Import a list of dossiers (multipart field `file`: .xlsx or .csv). `dryRun=true` stores nothing.',
  callers: ['administrator', 'staff'],
  upload: 'file',
  query: z.object({ unit: z.optional(z.string()), dryRun: z.optional(z.enum(['true', 'false'])) }),
  reply: importReport,
});

const dossier = z.object({
  code: z.string(),
  field: z.nullable(z.string()),
  procedure: z.nullable(z.string()),
  channel: z.string(),
  status: z.nullable(z.string()),
  receivedOn: z.string(),
  returnedOn: z.nullable(z.string()),
  surveyed: z.boolean(),
});

export const getDossiers = endpoint({
  method: 'GET',
  path: '/dossiers',
  summary: 'Dossiers of the unit in order of code, 100 a page; `code` finds one.',
  callers: readers,
  query: z.object({ unit: z.optional(z.string()), code: z.optional(z.string()), after: z.optional(z.string()) }),
  reply: z.object({ dossiers: z.array(dossier), next: z.nullable(z.string()) }),
});
