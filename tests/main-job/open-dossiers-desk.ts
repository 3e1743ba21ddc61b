import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierImportsReply, PastImport } from '@hailong/shared/contract/dossiers.ts';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { signIn } from '../browser/dashboard-page.ts';
import { makePlace, prepareCentre } from '../processes/centre.ts';
import { runJson, startServerProcess } from '../processes/server-process.ts';

export type DossiersDesk = {
  url: string;
  /** A clerk called lan is signed in. */
  page: Page;
  api: <Reply>(path: string, query?: Record<string, string>) => Promise<Reply>;
  codes: () => Promise<string[]>;
  /** Imports that are not undone, newest first. */
  imports: () => Promise<PastImport[]>;
  writeList: (name: string, lines: readonly string[]) => string;
  /** Takes all imports and remembered columns back. */
  clear: () => Promise<void>;
  close: () => Promise<void>;
};

/** A centre with a plan and no dossiers, as a clerk sees it. */
export async function openDossiersDesk(): Promise<DossiersDesk> {
  const place = await makePlace(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'hailong-browser-'));
  const server = await startServerProcess(place);
  await prepareCentre(place, []);
  const add = <Made>(what: string, ...rest: string[]) => runJson<Made>(place, [what, ...rest, '--role', 'staff']);
  const clerk = await add<{ name: string; password: string }>('add-user', '--name', 'lan');
  const { token } = await add<{ token: string }>('add-token');
  const context = await openBrowser(join(folder, 'office'), desk);
  const page = await firstPage(context);
  await signIn(page, server.url, clerk);

  async function call<Reply>(method: string, path: string): Promise<Reply> {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await fetch(`${server.url}/api/v1${path}`, { method, headers });
    return reply.json() as Promise<Reply>;
  }
  const api: DossiersDesk['api'] = (path, query = {}) => call('GET', `${path}?${new URLSearchParams(query)}`);
  const imports = async () => {
    const reply = await api<DossierImportsReply>('/dossiers/imports');
    return reply.imports.filter((one) => one.undoneAt === null);
  };
  return {
    ...{ url: server.url, page, api, imports },
    codes: async () => (await api<{ dossiers: { code: string }[] }>('/dossiers')).dossiers.map((one) => one.code),
    writeList(name, lines) {
      const path = join(folder, name);
      writeFileSync(path, lines.join('\r\n'));
      return path;
    },
    async clear() {
      for (const { importId } of await imports()) await call('DELETE', `/dossiers/imports/${importId}`);
      const { columns } = await api<{ columns: object }>('/dossiers/columns');
      for (const header of Object.keys(columns))
        await call('DELETE', `/dossiers/columns/${encodeURIComponent(header)}`);
    },
    async close() {
      await context.close();
      await server.stop();
      await place.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
