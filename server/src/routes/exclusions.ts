import { type Exclusion, getExclusions, postExclusion, postReversal } from '@hailong/shared/contract/integrity.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit, resolveUnitToRead } from '../access/actor.ts';
import { type ExclusionRow, listExclusions } from '../database/exclusions.ts';
import { excludeBallots, readmitBallots } from '../integrity/exclude-ballots.ts';
import type { World } from '../world.ts';
import { isUuid } from './is-uuid.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const LISTED = 200;

export function serveExclusions(api: Api, world: World): void {
  const { sql, live } = world;

  serveEndpoint(api, getExclusions, async ({ actor, query }) => {
    const { unitId } = await resolveUnitToRead(sql, actor, query.unit);
    return { exclusions: (await listExclusions(sql, unitId, LISTED)).map(describe) };
  });

  serveEndpoint(api, postExclusion, async ({ actor, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const row = await excludeBallots(world, { unitId, actor }, body);
    live.publish(unitId);
    return describe(row);
  });

  serveEndpoint(api, postReversal, async ({ actor, context, query, body }) => {
    const exclusionId = context.req.param('exclusion') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    if (!isUuid(exclusionId)) throw problem('not-found', exclusionId.slice(0, 60));
    const row = await readmitBallots(world, { unitId, actor }, { exclusionId, reason: body.reason });
    live.publish(unitId);
    return describe(row);
  });
}

function describe({ excludedAt, revertedAt, ...row }: ExclusionRow): Exclusion {
  return { ...row, excludedAt: excludedAt.toISOString(), revertedAt: revertedAt?.toISOString() ?? null };
}
