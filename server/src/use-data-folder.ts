import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { problem } from '@hailong/shared/problem.ts';

/** Makes the data folder where it is missing and writes into it; refuses one in which that cannot be done. */
export function useDataFolder(folder: string, write: () => void): void {
  try {
    makeWithParents(folder);
    write();
  } catch (error) {
    throw problem('data-folder-unusable', `DATA_DIR=${folder}: ${(error as NodeJS.ErrnoException).code ?? ''}`);
  }
}

/** Not `recursive: true`: where a folder cannot be made, below `/proc` for one, Node 20 tries for ever. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
