import { basename } from 'node:path';
import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { RowProblemCode } from '@hailong/shared/dossier/list-reading.ts';
import { rowProblemsVi } from '@hailong/shared/strings/row-problems.vi.ts';
import { fill, words } from '../strings/vi.ts';
import type { ApiClient } from './api-client.ts';
import { type Command, unitOption } from './command.ts';
import { readBytes } from './read-bytes.ts';

const PROBLEMS_SHOWN = 50;

export const importDossiersCommand: Command = {
  name: 'import-dossiers',
  usage: 'FILE [--unit ID] [--dry-run]',
  summary: words.summaries['import-dossiers'],
  positionals: ['FILE'],
  options: { ...unitOption, 'dry-run': { type: 'boolean' } },
  run: async (api, values, [path = '']) => {
    const dryRun = values['dry-run'] === true;
    const report = await sendList(
      api,
      { name: basename(path), bytes: await readBytes(path) },
      { unit: values.unit, dryRun },
    );
    return { json: report, lines: [...(dryRun ? [words.dryRun] : []), ...describeImport(report)] };
  },
};

/** Sends a list through the API as a page or another system would. */
export function sendList(
  api: ApiClient,
  file: { name: string; bytes: Uint8Array },
  query: { unit?: string | boolean | undefined; dryRun: boolean },
): Promise<DossierImportReport> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file.bytes)], file.name));
  return api<DossierImportReport>({ method: 'POST', path: '/dossiers/imports', query, form });
}

function describeImport(report: DossierImportReport): string[] {
  const { problems, columns, dropped, read, created, updated, unchanged } = report;
  const refused = problems.filter((one) => one.severity === 'refused').length;
  const numbers = { read, created, updated, unchanged, refused, warned: problems.length - refused };
  const names = Object.entries(columns).map(([ours, theirs]) => `${ours} = ${theirs}`);
  return [
    fill(words.imported, numbers),
    fill(words.columns, { columns: names.join('; ') }),
    fill(words.dropped, { dropped: dropped.length === 0 ? words.none : dropped.join('; ') }),
    ...problems.slice(0, PROBLEMS_SHOWN).map(describeProblem),
    ...(problems.length > PROBLEMS_SHOWN ? [fill(words.moreProblems, { more: problems.length - PROBLEMS_SHOWN })] : []),
  ];
}

function describeProblem({ row, code, detail }: DossierImportReport['problems'][number]): string {
  const sentence = rowProblemsVi[code as RowProblemCode] ?? code;
  return fill(words.rowProblem, { row, code, sentence: fill(sentence, { detail }) });
}
