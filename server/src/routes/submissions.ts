import { getParked } from '@hailong/shared/contract/parked.ts';
import { postSubmissions } from '@hailong/shared/contract/submissions.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { countParkedSurveys, listParked } from '../database/parked.ts';
import type { World } from '../world.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, type Call, serveEndpoint } from './serve-endpoint.ts';

export function serveSubmissions(api: Api, world: World): void {
  const deliver = async ({ actor, body }: Call<typeof postSubmissions>) => {
    if (actor.kind !== 'device') throw problem('role-insufficient');
    return { results: await world.submissions(actor.device, body, world.clock.now()) };
  };
  // One survey with an odd character is parked alone; refusing the request would hold back the others.
  serveEndpoint(api, postSubmissions, deliver, { anyText: true });

  serveEndpoint(api, getParked, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(world.sql, actor, query.unit);
    const rows = await listParked(world.sql, unitId, query.after ?? null, PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => row.id);
    const parked = page.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
    return { parked, next, ...(await countParkedSurveys(world.sql, unitId)) };
  });
}
