import { problem } from '@hailong/shared/problem.ts';
import { isMigrated } from '../database/migrate.ts';
import type { World } from '../world.ts';
import type { Api } from './serve-endpoint.ts';

export function serveHealth(app: Api, { sql }: World): void {
  app.get('/healthz', (context) => context.json({ alive: true }));
  app.get('/readyz', async (context) => {
    if (!(await isMigrated(sql))) throw problem('database-unreachable', 'migrations');
    return context.json({ ready: true });
  });
}
