import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { DossierImportsReply, PastImport } from '@hailong/shared/contract/dossiers.ts';
import type { OurColumn } from '@hailong/shared/dossier/list-reading.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

export type Imports = {
  /** The newest ones: they say where things stand, whichever page of the history is open. */
  newest: readonly PastImport[];
  shown: DossierImportsReply;
  /** The list's header to our column, as people of this unit said. */
  remembered: Readonly<Record<string, OurColumn>>;
  /** Dossiers received in person, of all times; null where there is no plan that could count them. */
  inPerson: number | null;
};

/** Every day a dossier can have. */
const always = { from: '1990-01-01', to: '2100-12-31', basis: 'received-in-person' };

/** `before`: a page of the history further back; null for the newest. */
export type ImportsQuery = { before: string | null };

export async function loadImports({ get }: ServerClient, { before }: ImportsQuery): Promise<Answer<Imports>> {
  const [newest, columns, coverage, older] = await Promise.all([
    get<DossierImportsReply>('/dossiers/imports'),
    get<{ columns: Record<string, OurColumn> }>('/dossiers/columns'),
    get<CoverageReply>('/coverage', always),
    before === null ? null : get<DossierImportsReply>('/dossiers/imports', { before }),
  ]);
  if (!newest.ok) return newest;
  if (!columns.ok) return columns;
  if (older !== null && !older.ok) return older;
  const shown = older === null ? newest.value : older.value;
  const inPerson = coverage.ok ? coverage.value.eligible : null;
  return { ok: true, value: { newest: newest.value.imports, shown, remembered: columns.value.columns, inPerson } };
}
