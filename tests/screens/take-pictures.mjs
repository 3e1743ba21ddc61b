// @ts-check
/** Takes the pictures of the guide. Node 20 runs no TypeScript: loaded through Vite, as the tests are. */
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
  const { takePictures } = await vite.ssrLoadModule('/tests/screens/kiosk-pictures.ts');
  await takePictures(fileURLToPath(new URL('../../docs/guides/pictures', import.meta.url)));
} finally {
  await vite.close();
}
