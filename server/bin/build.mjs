import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ignored = new Set(['node_modules', 'dist', 'dist-next', 'dist-old', 'tests']);
const LOCK_DEAD_AFTER_MS = 120_000;
const LOCK_RETRY_MS = 100;

/** Time of the newest source below a folder, in milliseconds. */
function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (ignored.has(entry.name) || entry.name.endsWith('.test.ts')) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestSource(path) : statSync(path).mtimeMs);
  }
  return newest;
}

function sourcesOf(room) {
  return Math.max(newestSource(join(root, room)), newestSource(join(root, 'shared')));
}

function isFresh(room) {
  const stamp = join(root, room, 'dist', '.built');
  return existsSync(stamp) && statSync(stamp).mtimeMs >= sourcesOf(room);
}

/** Builds those of the rooms whose sources are newer than what was built from them. */
export async function buildStale(rooms) {
  for (const room of rooms) {
    if (isFresh(room)) continue;
    const unlock = await lock(join(root, room, 'node_modules', '.building'));
    try {
      // Whoever held the lock may have built it meanwhile.
      if (!isFresh(room)) build(room);
    } finally {
      unlock();
    }
  }
}

/**
 * In a process of its own: a test runner's environment must not become that of the built app. What was built before
 * stays until the new one is whole: a server may be running from it.
 */
function build(room) {
  const folder = join(root, room);
  const [now, next, old] = ['dist', 'dist-next', 'dist-old'].map((name) => join(folder, name));
  const sources = sourcesOf(room);
  const { NODE_ENV: _mode, ...env } = process.env;
  const args = [
    join(folder, 'node_modules/vite/bin/vite.js'),
    'build',
    '--outDir',
    next,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${room} was not built\n${stderr}`);
  writeFileSync(join(next, '.built'), '');
  // What changed while the build ran must be built again next time.
  utimesSync(join(next, '.built'), new Date(), new Date(sources));
  rmSync(old, { recursive: true, force: true });
  if (existsSync(now)) renameSync(now, old);
  renameSync(next, now);
  rmSync(old, { recursive: true, force: true });
}

async function lock(path) {
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_DEAD_AFTER_MS) rmSync(path, { force: true });
      await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale(['server', 'kiosk', 'analytics']);
