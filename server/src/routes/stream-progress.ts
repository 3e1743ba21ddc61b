import type { DossierImportReport, ImportProgress } from '@hailong/shared/contract/dossiers.ts';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { problemBody, problemOf } from '../middleware/refuse.ts';
import type { Log } from '../world.ts';

const LINES = 'application/x-ndjson';

export function wantsProgress(context: Context): boolean {
  return (context.req.header('accept') ?? '').includes(LINES);
}

/**
 * Sends a line of JSON whenever the import is a step further, and last its report. The status was sent long before, so
 * a refusal is the last line too. A caller who hangs up does not stop the import.
 */
export function streamProgress(
  context: Context,
  log: Log,
  run: (onProgress: (progress: ImportProgress) => void) => Promise<DossierImportReport>,
): Response {
  context.header('Content-Type', LINES);
  context.header('Cache-Control', 'no-store');
  // A proxy that gathers the lines before passing them on would show no progress at all.
  context.header('X-Accel-Buffering', 'no');
  return stream(context, async (lines) => {
    const send = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
    try {
      const report = await run((progress) => void send({ progress }));
      await send({ report });
    } catch (error) {
      await send({ problem: problemBody(context, problemOf(log, error, context)) });
    }
  });
}
