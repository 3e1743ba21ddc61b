import { fileURLToPath } from 'node:url';
import { createAttemptLimit } from './access/attempt-limit.ts';
import { newSecret } from './access/secret.ts';
import { type Database, openPostgres } from './database/database.ts';
import { openEmbedded } from './database/embedded/open-embedded.ts';
import { migrate } from './database/migrate.ts';
import { readAnswersFile, readDossierList } from './imports/read-dossier-list.ts';
import { createLive } from './live.ts';
import { createMetrics } from './metrics.ts';
import { createSubmissionDoor } from './submissions/submission-door.ts';
import type { Clock, Log, World } from './world.ts';

const QUARTER_HOUR_MS = 15 * 60_000;

export type OpenedWorld = { world: World; database: Database };

/** Opens the database, brings its schema up to date, and puts together what the routes receive. */
export async function openWorld(settings: {
  dataFolder: string;
  databaseUrl: string | null;
  publicUrl?: string | null;
  clock: Clock;
  log: Log;
  /** `migrations/` beside the program, and its second entry that reads lists off the main thread. */
  files: { migrations: URL; listWorker: URL };
}): Promise<OpenedWorld> {
  const { databaseUrl, dataFolder, clock, log, files } = settings;
  const database = databaseUrl === null ? await openEmbedded(dataFolder) : await openPostgres(databaseUrl);
  try {
    const ran = await migrate(database.sql, fileURLToPath(files.migrations));
    if (ran.length > 0) log.info({ ran }, 'migrated');
  } catch (error) {
    await database.close();
    throw error;
  }
  const live = createLive();
  const metrics = createMetrics();
  const world: World = {
    sql: database.sql,
    clock,
    log,
    live,
    metrics,
    submissions: createSubmissionDoor({ sql: database.sql, live, metrics }),
    readList: (file, options) => readDossierList(file, { url: files.listWorker }, options),
    readAnswers: (file, wish) => readAnswersFile(file, { url: files.listWorker }, wish),
    publicUrl: settings.publicUrl ?? null,
    operatorToken: newSecret(),
    setupToken: newSecret(),
    limits: {
      signIn: createAttemptLimit({ most: 30, windowMs: QUARTER_HOUR_MS }),
      pairing: createAttemptLimit({ most: 10, windowMs: QUARTER_HOUR_MS }),
    },
  };
  return { world, database };
}
