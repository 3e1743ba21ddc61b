import { getPriorities } from '@hailong/shared/contract/priorities.ts';
import { readPriorities } from '../figures/read-priorities.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function servePriorities(api: Api, { sql }: World): void {
  serveEndpoint(api, getPriorities, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return readPriorities(sql, unitId, period);
  });
}
