import { getTrends } from '@hailong/shared/contract/trends.ts';
import { countDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { trendSteps, usualStep } from '@hailong/shared/period/trend-steps.ts';
import { problem } from '@hailong/shared/problem.ts';
import { trendItem } from '@hailong/shared/trends/trend-item.ts';
import { readTrends } from '../figures/read-trends.ts';
import type { World } from '../world.ts';
import { checkNeighbours, resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** Beyond this nobody sees a point any more: seven years of weeks. */
const STEPS_MOST = 366;
const DAYS_OF_QUARTER = 93;

export function serveTrends(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getTrends, async ({ actor, query }) => {
    const { unitId, period, datesOf } = await resolveScope(sql, actor, query);
    checkNeighbours(period);
    const item = trendItem(query.item ?? 'overall');
    if (item === null) throw problem('request-invalid', `item: ${query.item?.slice(0, 80)}`);
    const days = countDays(period.from, period.to);
    if (days > STEPS_MOST * DAYS_OF_QUARTER) throw problem('period-invalid', `> ${STEPS_MOST * DAYS_OF_QUARTER} days`);
    const step = query.step ?? usualStep(period);
    const today = dayOfInstant(clock.now());
    const steps = trendSteps(period, step, datesOf, today);
    if (steps.length > STEPS_MOST) throw problem('period-invalid', `> ${STEPS_MOST} × ${step}`);
    return readTrends(sql, { unitId, period, step, steps, item, today });
  });
}
