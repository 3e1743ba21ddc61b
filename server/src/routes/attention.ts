import { attentionItems } from '@hailong/shared/attention/attention-items.ts';
import { getAttention } from '@hailong/shared/contract/attention.ts';
import { resolveUnit } from '../access/actor.ts';
import { gatherFacts } from '../attention/gather-facts.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveAttention(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getAttention, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const nowMs = clock.now();
    const items = attentionItems(await gatherFacts(sql, unitId, nowMs));
    return { unit: unitId, at: new Date(nowMs).toISOString(), items };
  });
}
