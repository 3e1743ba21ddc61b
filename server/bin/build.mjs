import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ignored = new Set(['node_modules', 'dist', 'tests']);

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

/** Builds those of the rooms whose sources are newer than what was built from them. */
export async function buildStale(rooms) {
  for (const room of rooms) {
    const stamp = join(root, room, 'dist', '.built');
    const sources = Math.max(newestSource(join(root, room)), newestSource(join(root, 'shared')));
    if (existsSync(stamp) && statSync(stamp).mtimeMs >= sources) continue;
    const { build } = await import('vite');
    await build({ root: join(root, room), configFile: join(root, room, 'vite.config.ts'), logLevel: 'warn' });
    writeFileSync(stamp, '');
    // What changed while the build ran must be built again next time.
    utimesSync(stamp, new Date(), new Date(sources));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale(['server', 'kiosk', 'analytics']);
