import type { DossierImportReport, ImportProgress } from '@hailong/shared/contract/dossiers.ts';
import type { Language } from './format.ts';
import type { Refusal } from './server-client.ts';

export type UploadProgress = { step: 'sending' | ImportProgress['step']; done: number; total: number | null };

/** A list that lacks columns is refused with its own headers, so that a person can say what they are. */
export type ListRefusal = Refusal & { headers?: readonly string[]; missing?: readonly string[] };
export type UploadAnswer = { ok: true; value: DossierImportReport } | ListRefusal;

export type ListUpload = {
  name: string;
  bytes: Blob;
  /** When the file was made, ms. */
  madeAtMs: number;
  /** Stores nothing: only says what storing would do. */
  dryRun: boolean;
  /** Our column to the list's header, for headers nobody knows. */
  columns: Readonly<Record<string, string>>;
};

/** `answer` is null where the upload was cancelled. */
export type Uploading = { answer: Promise<UploadAnswer | null>; cancel: () => void };
export type UploadList = (list: ListUpload, onProgress: (progress: UploadProgress) => void) => Uploading;

const unreachable: Refusal = { ok: false, status: 0, code: 'unreachable', detail: null };
/** The server gives up on a list long before; this is for a network that swallows the answer. */
const PATIENCE_MS = 300_000;

/** Sends a list and follows the work on it. `fetch` cannot tell how much of a body was sent, so this is the older way. */
export function createUpload(openRequest: () => XMLHttpRequest, language: () => Language): UploadList {
  return (list, onProgress) => {
    const request = openRequest();
    const lines = createReplyReader(onProgress);
    const answer = new Promise<UploadAnswer | null>((resolve) => {
      request.upload.addEventListener('progress', (event) =>
        onProgress({ step: 'sending', done: event.loaded, total: event.lengthComputable ? event.total : null }),
      );
      request.addEventListener('progress', () => {
        if (isLines(request)) lines.read(request.responseText);
      });
      request.addEventListener('load', () => resolve(answerOf(request, lines)));
      request.addEventListener('error', () => resolve(unreachable));
      request.addEventListener('timeout', () => resolve(unreachable));
      request.addEventListener('abort', () => resolve(null));
    });
    request.open('POST', `/api/v1/dossiers/imports${searchOf(list)}`);
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('Accept', 'application/x-ndjson, application/json;q=0.9');
    request.setRequestHeader('Accept-Language', language());
    const body = new FormData();
    body.set('file', list.bytes, list.name);
    request.send(body);
    return { answer, cancel: () => request.abort() };
  };
}

function searchOf({ dryRun, columns, madeAtMs }: ListUpload): string {
  const query = new URLSearchParams({ dryRun: String(dryRun), madeAt: new Date(madeAtMs).toISOString() });
  if (Object.keys(columns).length > 0) query.set('columns', JSON.stringify(columns));
  return `?${query}`;
}

const typeOf = (request: XMLHttpRequest) => request.getResponseHeader('Content-Type') ?? '';
const isLines = (request: XMLHttpRequest) => typeOf(request).includes('ndjson');

/** A network's sign-in page answers 200 with HTML: that is not this server, so it counts as unreachable. */
function answerOf(request: XMLHttpRequest, lines: ReplyReader): UploadAnswer {
  if (isLines(request)) {
    lines.read(`${request.responseText}\n`);
    return lines.answer() ?? unreachable;
  }
  if (!/\bjson\b/.test(typeOf(request))) return unreachable;
  const value = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300) {
    return value === null ? unreachable : { ok: true, value: value as DossierImportReport };
  }
  return refusalOf(value, request.status);
}

export type ReplyReader = {
  /** All that came so far; what was read before is not read again. */
  read: (text: string) => void;
  /** Null while no line said how it ended. */
  answer: () => UploadAnswer | null;
};

/** Reads a reply of lines while it comes: `{"progress"}` any number of times, then `{"report"}` or `{"problem"}`. */
export function createReplyReader(onProgress: (progress: UploadProgress) => void): ReplyReader {
  let done = 0;
  let answer: UploadAnswer | null = null;

  function take(line: string) {
    const said = parsed(line) as { progress?: ImportProgress; report?: DossierImportReport; problem?: unknown } | null;
    if (said?.progress) onProgress(said.progress);
    else if (said?.report) answer = { ok: true, value: said.report };
    else if (said?.problem) answer = refusalOf(said.problem, 0);
  }

  return {
    read(text) {
      // The last piece may be half a line.
      for (let end = text.indexOf('\n', done); end >= 0; end = text.indexOf('\n', done)) {
        take(text.slice(done, end));
        done = end + 1;
      }
    },
    answer: () => answer,
  };
}

function refusalOf(body: unknown, status: number): ListRefusal {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = (value: unknown) =>
    Array.isArray(value) ? { given: value.filter((one) => typeof one === 'string') } : null;
  const [headers, missing] = [texts(said.headers), texts(said.missing)];
  return {
    ok: false,
    status: typeof said.status === 'number' ? said.status : status,
    code: typeof said.code === 'string' ? said.code : 'unreachable',
    detail: typeof said.detail === 'string' && said.detail !== '' ? said.detail : null,
    ...(headers === null ? {} : { headers: headers.given }),
    ...(missing === null ? {} : { missing: missing.given }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
