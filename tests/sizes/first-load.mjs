import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a first visit loads before anything is asked for lazily: the page, its scripts with their static imports, its styles. */
const budgets = [
  { room: 'kiosk', name: 'Kiosk, first load', limitBytes: 45_000, base: '/kiosk/' },
  { room: 'analytics', name: 'Dashboard shell before charts', limitBytes: 60_000, base: '/' },
];

/** Sizes of both apps as a browser fetches them, gzip, fonts apart. */
export function measureFirstLoads() {
  return budgets.map(({ room, name, limitBytes, base }) => {
    const dist = join(root, room, 'dist');
    const files = filesOfFirstLoad(dist, base);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    return { name, bytes, limitBytes, files };
  });
}

function filesOfFirstLoad(dist, base) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const wanted = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path.slice(base.length));
  if (wanted.length === 0) throw new Error(`${dist} is not built`);
  const found = new Set(['index.html']);
  while (wanted.length > 0) {
    const file = wanted.pop();
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) wanted.push(...staticImports(dist, file));
  }
  return [...found];
}

/** Chunks that a script names in `import … from "./x.js"` or `import"./x.js"`; `import(…)` is lazy. */
function staticImports(dist, file) {
  const text = readFileSync(join(dist, file), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => name);
  const assets = new Set(readdirSync(join(dist, 'assets')));
  return names.filter((name) => assets.has(name)).map((name) => `assets/${name}`);
}
