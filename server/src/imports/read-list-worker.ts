import { parentPort, workerData } from 'node:worker_threads';
import { parseList } from './parse-list.ts';

/** Entry of the worker thread: one list, one answer. `readDossierList` starts it and ends it. */
parentPort?.postMessage(await parseList(workerData as Uint8Array));
