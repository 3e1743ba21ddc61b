import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { problem } from '@hailong/shared/problem.ts';
import postgres from 'postgres';
import { clientOptions, type Database, type Pool } from '../database.ts';
import { DurableFileSystem } from './durable-file-system.ts';
import { lockFolder } from './folder-lock.ts';
import { ProtocolSocket } from './protocol-socket.ts';

const CHECKPOINT_EVERY_MS = 5 * 60_000;
const VACUUM_EVERY_MS = 60 * 60_000;

/** The default start parameters switch syncing off; these put it back on. */
const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'full_page_writes=on', 'max_wal_size=64MB'].flatMap((one) => ['-c', one]),
];

/**
 * Opens the embedded database of a data folder, proves that it syncs, and keeps it tidy while it is open.
 * `makeFiles` is another one only in the tests of that proof.
 */
export async function openEmbedded(
  dataFolder: string,
  makeFiles = (folder: string) => new DurableFileSystem(folder),
): Promise<Database> {
  const unlock = lockFolder(dataFolder);
  try {
    const files = makeFiles(join(dataFolder, 'database'));
    const pglite = await startIn(dataFolder, files);
    // One connection: the embedded database has one session, and the pool queues for it.
    const options = { ...clientOptions, max: 1, socket: () => new ProtocolSocket(pglite) };
    const sql: Pool = postgres(options);
    await proveDurable(sql, files);
    const stopMaintenance = startMaintenance(sql);
    const close = async () => {
      stopMaintenance();
      await sql.end({ timeout: 5 });
      await pglite.close();
      unlock();
    };
    return { sql, kind: 'embedded', close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A folder that holds something else, or that may not be written, is the operator's to mend and no bug. */
async function startIn(dataFolder: string, files: DurableFileSystem): Promise<PGlite> {
  try {
    return await PGlite.create({ fs: files, startParams: durableStart });
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    throw problem('data-folder-unusable', `DATA_DIR=${dataFolder}, database: ${code ?? name}`);
  }
}

/** A commit must reach the disk, or the server does not start: an acknowledged answer would be a promise it can't keep. */
async function proveDurable(sql: Pool, files: DurableFileSystem): Promise<void> {
  const [setting] = await sql<{ fsync: string }[]>`show fsync`;
  await sql`create table if not exists durability_probe (unit_id text primary key, probed_at timestamptz not null)`;
  const before = files.syncCount;
  await sql`insert into durability_probe (unit_id, probed_at) values ('', now())
    on conflict (unit_id) do update set probed_at = excluded.probed_at`;
  const syncs = files.syncCount - before;
  if (setting?.fsync !== 'on' || syncs < 1) {
    throw problem('storage-not-durable', `fsync=${setting?.fsync ?? '?'}, ${syncs} syncs`);
  }
}

/** There are no background workers in the embedded database: nobody else checkpoints or vacuums. */
function startMaintenance(sql: Pool): () => void {
  const checkpoint = setInterval(() => void sql`checkpoint`.catch(() => {}), CHECKPOINT_EVERY_MS);
  const vacuum = setInterval(() => void sql`vacuum analyze`.catch(() => {}), VACUUM_EVERY_MS);
  checkpoint.unref();
  vacuum.unref();
  return () => {
    clearInterval(checkpoint);
    clearInterval(vacuum);
  };
}
