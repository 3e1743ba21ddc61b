// @ts-check
/** Node 20 runs no TypeScript: the benchmark is loaded through Vite, as the tests are. */
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';
import { buildStale } from '../../server/bin/build.mjs';

await buildStale(['server', 'kiosk', 'analytics']);
const vite = await createViteServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { runBench } = await vite.ssrLoadModule('/tests/bench/bench.ts');
  process.exitCode = await runBench(process.argv.slice(2));
} finally {
  await vite.close();
}
