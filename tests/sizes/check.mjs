/** Part of `pnpm check`: ends with 1 when an app outgrew its budget. */
import { buildStale } from '../../server/bin/build.mjs';
import { measureFirstLoads } from './first-load.mjs';

await buildStale(['kiosk', 'analytics']);
for (const { name, bytes, limitBytes } of measureFirstLoads()) {
  const fits = bytes <= limitBytes;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${(bytes / 1000).toFixed(1)} kB gzip of ${limitBytes / 1000} kB`);
  if (!fits) process.exitCode = 1;
}
