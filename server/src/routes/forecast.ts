import { getForecast } from '@hailong/shared/contract/forecast.ts';
import { countDays } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { readForecast } from '../figures/read-forecast.ts';
import type { World } from '../world.ts';
import { resolvePeriod } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const DAYS_MOST = 400;

export function serveForecast(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getForecast, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const period = await resolvePeriod(sql, unitId, query);
    if (countDays(period.from, period.to) > DAYS_MOST) throw problem('period-invalid', `> ${DAYS_MOST} days`);
    return readForecast(sql, unitId, { period, basis: query.basis, nowMs: clock.now() });
  });
}
