import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** A test file with a failure, as `vitest run --project` takes it. */
type FailedFile = { project: string; file: string; tests: string[] };

/** What `run-tests.mjs` reads after a run. */
type Outcome = { passed: number; failed: number; failedFiles: FailedFile[] };

/**
 * Ends the output with what failed and `N passed, N failed`, which CI reads. A file that could not run counts as a
 * failure. `TEST_OUTCOME` names a file for the same as JSON; then whoever started the run writes the closing line.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const outcome: Outcome = { passed: 0, failed: errors.length, failedFiles: [] };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const failed = tests.filter((test) => test.result().state === 'failed').map((test) => test.fullName);
      const isBroken = module.errors().length > 0 || (tests.length === 0 && module.state() === 'failed');
      outcome.passed += tests.filter((test) => test.result().state === 'passed').length;
      outcome.failed += failed.length + (isBroken ? 1 : 0);
      if (failed.length === 0 && !isBroken) continue;
      const tested = { project: module.project.name, file: module.relativeModuleId, tests: failed };
      outcome.failedFiles.push(tested);
    }
    const path = process.env.TEST_OUTCOME;
    if (path !== undefined) writeFileSync(path, JSON.stringify(outcome));
    const { passed, failed, failedFiles } = outcome;
    const lines = failedFiles.map(({ project, file, tests }) => `failed: ${project} ${file} > ${tests.join(' | ')}`);
    if (path === undefined) lines.push(`${passed} passed, ${failed} failed`);
    process.on('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }
}
