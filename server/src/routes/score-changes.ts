import { getScoreChanges } from '@hailong/shared/contract/score-changes.ts';
import { readScoreChanges } from '../figures/read-score-changes.ts';
import type { World } from '../world.ts';
import { checkNeighbours, resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveScoreChanges(api: Api, { sql }: World): void {
  serveEndpoint(api, getScoreChanges, async ({ actor, query }) => {
    const { unitId, period, asked, datesOf } = await resolveScope(sql, actor, query);
    checkNeighbours(period);
    return readScoreChanges(sql, { unitId, period, asked, datesOf, survey: query.survey ?? 'counter' });
  });
}
