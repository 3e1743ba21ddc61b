import { readFile } from 'node:fs/promises';
import { problem } from '@hailong/shared/problem.ts';

export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw problem('file-unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? ''})`);
  }
}
