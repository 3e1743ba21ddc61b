import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '@hailong/shared/problem.ts';
import { useDataFolder } from '../../use-data-folder.ts';

/**
 * Takes the folder for this process, or refuses with the holder's process number. Two processes on one embedded
 * database lose data silently.
 *
 * The lock is a file that holds the process number and, where the system tells, the process's start time: a number
 * that was given to another program since does not count as alive. Taking it is one atomic `link`.
 * @returns releases the lock
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'process.lock');
  const mine = `${path}.${process.pid}`;
  useDataFolder(folder, () => writeFileSync(mine, identityOf(process.pid)));
  try {
    if (!tryLink(mine, path)) {
      const holder = readFileSync(path, 'utf8');
      if (isAlive(holder)) throw problem('data-folder-held', `${folder}, process ${holder.split(' ')[0]}`);
      removeStale(path, holder);
      if (!tryLink(mine, path)) throw problem('data-folder-held', folder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the dead holder's file away; if another process took the lock meanwhile, gives that one back. */
function removeStale(path: string, holder: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') !== holder) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function identityOf(pid: number): string {
  return `${pid} ${startTimeOf(pid)}`;
}

function isAlive(holder: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return identityOf(pid) === holder;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return identityOf(pid) === holder;
}

/** Start time in clock ticks from Linux's process table (field 22 of `stat`); empty on other systems. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
