// @ts-check
/**
 * Lighthouse's scores of what a page shows when it is opened: run by hand, since it installs 185 MB
 * through npx. The newest version that runs on Node 20 is 12.8.2.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [address] = process.argv.slice(2);
if (address === undefined) {
  console.error('Usage: node tests/bench/lighthouse.mjs http://localhost:8080/kiosk/   (a running server: pnpm demo)');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'hailong-lighthouse-'));
const report = join(folder, 'report.json');
try {
  const { status } = spawnSync(
    'npx',
    [
      '-y',
      'lighthouse@12.8.2',
      address,
      '--only-categories=accessibility,best-practices',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      '--quiet',
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`lighthouse ended with ${status}`);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title}: ${Math.round(score * 100)}`);
    const failed = auditRefs.map((/** @type {{ id: string }} */ { id }) => audits[id]).filter((one) => one.score === 0);
    for (const { id, title: what } of failed) console.log(`  ${id}: ${what}`);
    if (score < 1) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
