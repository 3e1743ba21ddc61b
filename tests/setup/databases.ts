import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildStale } from '../../server/bin/build.mjs';
import type {} from '../../server/src/testing/provided-context.ts';
import { findOrInstallChromium } from '../browser/chromium.ts';
import { findPostgresPrograms, type PostgresServer, startPostgres } from './postgres-server.ts';

/** What every project that needs a database shares: built programs, and a PostgreSQL or a template folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const crossesRooms = project.name.startsWith('tests');
  if (crossesRooms) findOrInstallChromium();
  await buildStale(crossesRooms ? ['server', 'kiosk', 'analytics'] : ['server']);
  if (project.name.endsWith('postgres')) {
    const given = process.env.TEST_DATABASE_URL;
    const server = given === undefined ? await startOwn() : null;
    project.provide('postgresUrl', given ?? server?.url ?? null);
    project.provide('embeddedTemplate', '');
    return async () => server?.stop();
  }
  const folder = mkdtempSync(join(tmpdir(), 'hailong-template-'));
  makeTemplate(folder);
  project.provide('postgresUrl', null);
  project.provide('embeddedTemplate', folder);
  return async () => rmSync(folder, { recursive: true, force: true });
}

function startOwn(): Promise<PostgresServer> {
  const programs = findPostgresPrograms();
  if (programs === null) throw new Error('PostgreSQL vanished since the configuration was read');
  return startPostgres(programs);
}

/** Any command opens the database and migrates it. */
function makeTemplate(folder: string): void {
  const program = new URL('../../server/dist/main.js', import.meta.url).pathname;
  const env = { ...process.env, DATA_DIR: folder };
  delete (env as Record<string, string | undefined>).DATABASE_URL;
  execFileSync(process.execPath, [program, 'verify', '--json'], { env, stdio: 'ignore' });
}
