import { getRepresentativeness } from '@hailong/shared/contract/representativeness.ts';
import { readRepresentativeness } from '../figures/read-representativeness.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveRepresentativeness(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getRepresentativeness, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return readRepresentativeness(sql, { unitId, period, basis: query.basis, now: new Date(clock.now()) });
  });
}
