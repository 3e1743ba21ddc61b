import { problem } from '@hailong/shared/problem.ts';
import { isMigrated } from '../database/migrate.ts';
import type { World } from '../world.ts';
import type { Api } from './serve-endpoint.ts';

/** For supervisors and monitoring: alive, ready, and what happened since the start. No figure of a unit is in it. */
export function serveHealth(app: Api, { sql, metrics }: World): void {
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    if (!(await isMigrated(sql))) throw problem('database-unreachable', 'migrations');
    return context.json({ ready: true });
  });

  app.get('/metrics', (context) => {
    const state = { residentBytes: process.memoryUsage.rss(), uptimeSeconds: Math.round(process.uptime()) };
    return context.text(metrics.describe(state), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}
