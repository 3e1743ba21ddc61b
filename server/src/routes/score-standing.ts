import { getScoreStanding } from '@hailong/shared/contract/score-standing.ts';
import { problem } from '@hailong/shared/problem.ts';
import { trendItem } from '@hailong/shared/trends/trend-item.ts';
import { readScoreStanding } from '../figures/read-score-standing.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveScoreStanding(api: Api, { sql }: World): void {
  serveEndpoint(api, getScoreStanding, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    const item = trendItem(query.item ?? 'overall');
    if (item === null) throw problem('request-invalid', `item: ${query.item?.slice(0, 80)}`);
    return readScoreStanding(sql, { unitId, period, by: query.by, item });
  });
}
