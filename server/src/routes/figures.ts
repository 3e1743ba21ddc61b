import { getCoverage, getCoverageByDay } from '@hailong/shared/contract/coverage.ts';
import { getScores } from '@hailong/shared/contract/scores.ts';
import { getVerify } from '@hailong/shared/contract/verify.ts';
import { countDays } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { countCoverageByDay, findLastDayWithData } from '../database/coverage.ts';
import { listUnits } from '../database/units.ts';
import { readTarget } from '../figures/plan-in-force.ts';
import { readCoverage } from '../figures/read-figures.ts';
import { readScores } from '../figures/read-scores.ts';
import { verifyUnit } from '../figures/verify-figures.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const DAYS_MOST = 400;

export function serveFigures(api: Api, { sql }: World): void {
  serveEndpoint(api, getCoverage, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return readCoverage(sql, unitId, period, query.basis);
  });

  serveEndpoint(api, getCoverageByDay, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    if (countDays(period.from, period.to) > DAYS_MOST) throw problem('period-invalid', `> ${DAYS_MOST} days`);
    const basis = query.basis ?? (await readTarget(sql, unitId, period)).basis;
    const days = await countCoverageByDay(sql, unitId, period, basis);
    return { unit: unitId, ...period, basis, days, lastDayWithData: await findLastDayWithData(sql, unitId) };
  });

  serveEndpoint(api, getScores, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return readScores(sql, unitId, period, query);
  });

  serveEndpoint(api, getVerify, async ({ actor, query }) => {
    const everyUnit = actor.kind === 'operator' && query.unit === undefined;
    const units = everyUnit ? await listUnits(sql) : [await resolveUnit(sql, actor, query.unit)];
    const checks = [];
    for (const { unitId } of units) checks.push(...(await verifyUnit(sql, unitId)));
    return { checks, ok: checks.every((one) => one.ok) };
  });
}
