import { getForecast } from '@hailong/shared/contract/forecast.ts';
import { countDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { readForecast } from '../figures/read-forecast.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const DAYS_MOST = 400;
/** The plan of the year after next is the last that anybody works on. */
const DAYS_AHEAD_MOST = 1_200;

export function serveForecast(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getForecast, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    if (countDays(period.from, period.to) > DAYS_MOST) throw problem('period-invalid', `> ${DAYS_MOST} days`);
    const nowMs = clock.now();
    if (countDays(dayOfInstant(nowMs), period.to) > DAYS_AHEAD_MOST) throw problem('period-invalid', period.to);
    return readForecast(sql, unitId, { period, basis: query.basis, nowMs });
  });
}
