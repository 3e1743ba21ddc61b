import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Memory of a process in MB from Linux's process table: now, and the most since it started or `forgetPeak`. */
export function readMemory(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Sets the peak to what the process uses now (`man proc_pid_clear_refs`: 5). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

const SAMPLE_MS = 25;

/** Watches the processes that a server starts for a moment. @returns stops, and says the most one of them used, in MB */
export function watchChildren(pid: number): () => number {
  let peak = 0;
  const look = () => {
    for (const child of childrenOf(pid)) {
      try {
        peak = Math.max(peak, readMemory(child).peak || 0);
      } catch {
        // It ended between the two looks.
      }
    }
  };
  const timer = setInterval(look, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter((one) => one !== '')
      .map(Number),
  );
}
