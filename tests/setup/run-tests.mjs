/**
 * `pnpm test`: all tests, or those of the arguments. A few files that fail are run once more, one at a time: on a
 * machine with two cores a browser, two databases and a server sometimes wait for each other longer than a test does.
 * What then passes is named, so that nobody takes it for quiet; what fails alone has failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** More than this is no matter of waiting. */
const FILES_MOST = 6;

const folder = mkdtempSync(join(tmpdir(), 'hailong-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const first = run(process.argv.slice(2), 'first');
if (first === null) finish({ passed: 0, failed: 1 });
if (first.failed === 0 || first.failedFiles.length === 0 || first.failedFiles.length > FILES_MOST) finish(first);

let failed = first.failed - first.failedFiles.reduce((total, { tests }) => total + Math.max(1, tests.length), 0);
const forgiven = [];
for (const [index, { project, file, tests }] of first.failedFiles.entries()) {
  console.log(`\nonce more, alone: ${project} ${file}`);
  const again = run(['--project', project, file], `again-${index}`);
  failed += again === null ? Math.max(1, tests.length) : again.failed;
  if (again?.failed === 0) forgiven.push(`passed only alone: ${project} ${file} > ${tests.join(' | ')}`);
}
for (const line of forgiven) console.log(line);
finish({ passed: first.passed + first.failed - failed, failed });

function run(args, name) {
  const outcome = join(folder, `${name}.json`);
  const vitest = new URL('../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;
  const env = { ...process.env, TEST_OUTCOME: outcome };
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], { stdio: 'inherit', env });
  if (!existsSync(outcome)) return null;
  const counts = JSON.parse(readFileSync(outcome, 'utf8'));
  // A run that ended badly without naming a failure has failed all the same.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
