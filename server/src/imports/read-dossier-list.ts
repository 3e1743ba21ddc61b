import { type ChildProcess, fork } from 'node:child_process';
import type { AnswersReading, AnswersWish } from '@hailong/shared/answers-import/answers-reading.ts';
import { type ColumnChoice, NO_CHOICE } from '@hailong/shared/dossier/column-choice.ts';
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
  /** Told what the worker said when it died, for the log: the outcome only says that the list cannot be read. */
  readonly onCrash?: (error: Error) => void;
}

export interface ReadOptions {
  readonly choice?: ColumnChoice;
  /** Told now and then how many data rows were read. */
  readonly onRead?: (rows: number) => void;
}

export type WorkerTask = { bytes: Uint8Array; choice: ColumnChoice } | { bytes: Uint8Array; answers: AnswersWish };
export type WorkerNews = { read: number } | { outcome: DossierListReading | AnswersReading | ListRefusal };

/** The end of what a dying process said, for the log. */
const WORDS_KEPT = 4_000;

/** Reads a list of dossiers. Never rejects because of the file. */
export function readDossierList(
  file: ListFile,
  worker: ListWorker,
  { choice = NO_CHOICE, onRead }: ReadOptions = {},
): Promise<DossierListReading | ListRefusal> {
  return readApart(worker, { bytes: file.bytes, choice }, onRead);
}

/** Reads a spreadsheet of answers. Never rejects because of the file. */
export function readAnswersFile(
  file: ListFile,
  worker: ListWorker,
  answers: AnswersWish,
): Promise<AnswersReading | ListRefusal> {
  return readApart(worker, { bytes: file.bytes, answers });
}

/**
 * Reads a file in a process with a heap and a time of its own, because a hostile or broken file must not take the
 * server with it. A worker thread would: where it runs out of memory, Node 24 ends the whole process.
 */
async function readApart<Reading>(
  worker: ListWorker,
  task: WorkerTask,
  onRead?: (rows: number) => void,
): Promise<Reading | ListRefusal> {
  if (task.bytes.length > MAX_FILE_BYTES) return { refused: 'list-too-large', detail: String(MAX_FILE_BYTES) };
  const child = fork(worker.url, {
    execArgv: [`--max-old-space-size=${WORKER_HEAP_MEBIBYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Nothing the reader needs; a library must not see the server's secrets.
    env: {},
  });
  try {
    const outcome = outcomeOf<Reading>(child, worker, onRead);
    // A process that is gone already says so by its exit.
    child.send(task, () => {});
    return await outcome;
  } finally {
    child.kill('SIGKILL');
  }
}

function outcomeOf<Reading>(
  child: ChildProcess,
  worker: ListWorker,
  onRead?: (rows: number) => void,
): Promise<Reading | ListRefusal> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-WORDS_KEPT);
  });
  return new Promise((resolve) => {
    const settle = (outcome: Reading | ListRefusal) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(
      () => settle({ refused: 'list-too-slow', detail: '' }),
      worker.timeLimitMilliseconds ?? WORKER_TIME_LIMIT_MILLISECONDS,
    );
    const crash = (error: Error, refused: ListRefusal['refused']) => {
      worker.onCrash?.(error);
      settle({ refused, detail: '' });
    };
    // V8 aborts the process when its heap is full.
    const onClose = (_status: number | null, signal: NodeJS.Signals | null) =>
      crash(new Error(words), signal === 'SIGABRT' ? 'list-too-large-unpacked' : 'list-unreadable');
    child.once('close', onClose);
    child.once('error', (error) => crash(error, 'list-unreadable'));
    child.on('message', (message) => {
      const news = message as WorkerNews;
      if ('read' in news) return onRead?.(news.read);
      child.off('close', onClose);
      // What a task gives is of the task's kind.
      settle(news.outcome as Reading | ListRefusal);
    });
  });
}
