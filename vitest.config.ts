import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/setup/closing-line.ts';
import { findPostgresPrograms } from './tests/setup/postgres-server.ts';

const postgresFound = process.env.TEST_DATABASE_URL !== undefined || findPostgresPrograms() !== null;
if (!postgresFound) {
  console.warn('PostgreSQL half did not run: install the package `postgresql` or set TEST_DATABASE_URL.');
}

const databases = postgresFound ? ['embedded', 'postgres'] : ['embedded'];

/** Far from Vietnam on purpose: no figure may depend on the time zone of the process. */
const env = { TZ: 'America/Phoenix' };

/** Thousands of random cases take long on a machine that does other work too. */
const pure = (name: string) => ({
  test: { name, env, include: [`${name}/src/**/*.test.ts`], environment: 'node', testTimeout: 30_000 },
});

/** Tests that meet no database, or only the embedded one, or a page behind which it does not show: once is enough. */
const once = [
  'server/src/imports/**',
  'server/src/database/embedded/**',
  'server/src/*.test.ts',
  'tests/start/{demo,refusals}.test.ts',
  'tests/screens/**',
  'tests/faults/tablet-*.test.ts',
  'tests/main-job/{by-phone,forms,import-list,own-voice,rescue,return-desk,scan}.test.ts',
];

/** The same tests on both databases. */
const onEachDatabase = (name: string, include: string[], timeout: number) =>
  databases.map((database) => ({
    test: {
      name: `${name} ${database}`,
      env,
      include,
      exclude: ['**/node_modules/**', ...(database === 'embedded' ? [] : once)],
      environment: 'node',
      globalSetup: ['tests/setup/databases.ts'],
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  }));

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    // One more than the cores: browsers, disks and programs are waited for, but more browsers only wait for each other.
    maxWorkers: 3,
    projects: [
      pure('shared'),
      pure('kiosk'),
      pure('analytics'),
      ...onEachDatabase('server', ['server/src/**/*.test.ts'], 60_000),
      ...onEachDatabase('tests', ['tests/**/*.test.ts'], 240_000),
    ],
  },
});
