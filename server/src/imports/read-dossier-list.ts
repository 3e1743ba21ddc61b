import { Worker } from 'node:worker_threads';
import type { DossierListReading, ListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { MAX_FILE_BYTES, WORKER_HEAP_MEBIBYTES, WORKER_TIME_LIMIT_MILLISECONDS } from './list-limits.ts';

export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ListWorker {
  /** The built `read-list-worker` entry. */
  readonly url: URL;
  readonly timeLimitMilliseconds?: number;
  /** Told why the worker died, for the log: the outcome only says that the list cannot be read. */
  readonly onCrash?: (error: Error) => void;
}

type Outcome = DossierListReading | ListRefusal;

/**
 * Reads a list of dossiers in a worker with a heap and a time of its own, because a hostile or broken file must not
 * take the server with it. The file's bytes are copied, so the caller keeps them. Never rejects because of the file.
 */
export async function readDossierList(file: ListFile, worker: ListWorker): Promise<Outcome> {
  if (file.bytes.length > MAX_FILE_BYTES) return { refused: 'list-too-large', detail: String(MAX_FILE_BYTES) };
  const bytes = Uint8Array.from(file.bytes);
  const thread = new Worker(worker.url, {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MEBIBYTES },
    // Nothing the reader needs; a library must not see the server's secrets.
    env: {},
  });
  try {
    return await outcomeOf(thread, worker);
  } finally {
    await thread.terminate();
  }
}

function outcomeOf(thread: Worker, worker: ListWorker): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(
      () => settle({ refused: 'list-too-slow', detail: '' }),
      worker.timeLimitMilliseconds ?? WORKER_TIME_LIMIT_MILLISECONDS,
    );
    thread.once('message', settle);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      worker.onCrash?.(error);
      const refused = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'list-too-large-unpacked' : 'list-unreadable';
      settle({ refused, detail: '' });
    });
    thread.once('exit', () => settle({ refused: 'list-unreadable', detail: '' }));
  });
}
