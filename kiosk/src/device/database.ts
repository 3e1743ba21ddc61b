import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

type KioskSchema = DBSchema & {
  outbox: { key: string; value: Submission; indexes: { finishedAt: string } };
  /** Pairing, configuration and notes, each under its own name. */
  device: { key: string; value: unknown };
  /** Clips the centre recorded, under `<language>/<name>`. */
  clips: { key: string; value: { sha256: string; clip: Blob } };
  /** Clips recorded on this tablet that are not published yet, under `<unit>/<language>/<name>`. */
  recordings: { key: string; value: { clip: Blob } };
};

/** Opens the database on first use, and again after the browser closed it. */
export type Database = () => Promise<IDBPDatabase<KioskSchema>>;

/** Never renamed: a tablet that updates after months must find its old answers under this name. */
const DATABASE_NAME = 'hailong-kiosk';

export function createDatabase(): Database {
  let opening: Promise<IDBPDatabase<KioskSchema>> | null = null;
  const forget = () => {
    opening = null;
  };
  const letGo: OpenDBCallbacks<KioskSchema> = {
    // A newer version in another tab waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  };
  return () => {
    opening ??= openDB<KioskSchema>(DATABASE_NAME, 2, {
      ...letGo,
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('outbox', { keyPath: 'id' }).createIndex('finishedAt', 'finishedAt');
          database.createObjectStore('device');
        }
        if (before < 2) {
          database.createObjectStore('clips');
          database.createObjectStore('recordings');
        }
      },
    })
      // The app was put back to a build from before: its stores are all there, under the same names.
      .catch((fault: unknown) =>
        isNewerThere(fault) ? openDB<KioskSchema>(DATABASE_NAME, undefined, letGo) : Promise.reject(fault),
      )
      .catch((fault: unknown) => {
        forget();
        throw fault;
      });
    return opening;
  };
}

function isNewerThere(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'VersionError';
}
