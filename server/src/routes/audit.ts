import { getAudit } from '@hailong/shared/contract/audit.ts';
import { resolveUnit } from '../access/actor.ts';
import { listAudit } from '../database/audit.ts';
import type { World } from '../world.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const NEWEST = 2_147_483_647;

export function serveAudit(api: Api, { sql }: World): void {
  serveEndpoint(api, getAudit, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const before = /^\d{1,9}$/.test(query.before ?? '') ? Number(query.before) : NEWEST;
    const rows = await listAudit(sql, unitId, before, PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => String(row.number));
    const entries = page.map(({ number, at, actor: who, action, subject, before: was, after }) => ({
      number,
      at: at.toISOString(),
      actor: who,
      action,
      subject,
      before: was ?? null,
      after: after ?? null,
    }));
    return { entries, next };
  });
}
