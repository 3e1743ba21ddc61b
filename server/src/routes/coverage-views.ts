import {
  getChannelMix,
  getCoverageCohort,
  getCoverageGroups,
  getFunnel,
} from '@hailong/shared/contract/coverage-views.ts';
import { shareOf } from '@hailong/shared/coverage/coverage.ts';
import { listComparableUnits } from '../access/actor.ts';
import { countCoverageGroups } from '../database/coverage-groups.ts';
import { countChannels, countCohort } from '../database/coverage-views.ts';
import { countFunnel } from '../database/invitations-count.ts';
import { countVisits } from '../database/visits.ts';
import { readTarget } from '../figures/plan-in-force.ts';
import type { World } from '../world.ts';
import { resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveCoverageViews(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getCoverageCohort, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    const { received, surveyed } = await countCohort(sql, unitId, period);
    return { unit: unitId, ...period, received, surveyed, share: shareOf(surveyed, received) };
  });

  serveEndpoint(api, getCoverageGroups, async ({ actor, query }) => {
    const { unit, unitId, period } = await resolveScope(sql, actor, query);
    const basis = query.basis ?? (await readTarget(sql, unitId, period)).basis;
    const units = query.by === 'unit' ? await listComparableUnits(sql, actor, unit) : [unit];
    const unitIds = units.map((one) => one.unitId);
    const counts = await countCoverageGroups(sql, query.by, { unitIds, period, basis });
    const groups = counts.map((one) => ({ ...one, share: shareOf(one.surveyed, one.eligible) }));
    return { unit: unitId, ...period, basis, by: query.by, groups };
  });

  serveEndpoint(api, getChannelMix, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return { unit: unitId, ...period, ...(await countChannels(sql, unitId, period)) };
  });

  serveEndpoint(api, getFunnel, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    const funnel = await countFunnel(sql, unitId, period, new Date(clock.now()));
    return { unit: unitId, ...period, ...funnel, withoutInvitation: await countVisits(sql, unitId, period) };
  });
}
