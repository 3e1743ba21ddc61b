import type { ChosenList, TurnedAway } from './import-state.ts';

/** The server takes no more; said here at once, not after minutes of sending. */
const LARGEST_BYTES = 32_000_000;
/** An old `.xls` goes to the server, which says how to save it anew. */
const KNOWN_NAME = /\.(?:xlsx|xls|csv|txt)$/i;

/** What the file dialog offers. */
export const acceptedFiles = '.xlsx,.csv,.txt';

/** Takes the files that can be lists, and says of the others why not. */
export async function chooseFiles(files: readonly File[]): Promise<{ lists: ChosenList[]; turnedAway: TurnedAway[] }> {
  const lists: ChosenList[] = [];
  const turnedAway: TurnedAway[] = [];
  for (const file of files) {
    const { name } = file;
    const why = faultOf(file);
    const bytes = why === null ? await bytesOf(file) : null;
    if (bytes !== null) lists.push({ name, bytes, madeAtMs: file.lastModified });
    else turnedAway.push({ name, why: why ?? 'unreadable' });
  }
  return { lists, turnedAway };
}

function faultOf({ name, size }: File): TurnedAway['why'] | null {
  if (!KNOWN_NAME.test(name)) return 'kind';
  if (size > LARGEST_BYTES) return 'size';
  return size === 0 ? 'empty' : null;
}

/** Null for what cannot be read: a folder, a file another program holds. */
async function bytesOf(file: File): Promise<Blob | null> {
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch {
    return null;
  }
}
