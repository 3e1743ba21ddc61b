import { getStaffPin, putStaffPin } from '@hailong/shared/contract/staff-pin.ts';
import { resolveUnit } from '../access/actor.ts';
import { hashPin } from '../access/pin-hash.ts';
import { deleteStaffPin, findStaffPin, saveStaffPin } from '../database/staff-pins.ts';
import type { World } from '../world.ts';
import { write } from './audited-write.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveStaffPin(api: Api, world: World): void {
  const { sql } = world;

  serveEndpoint(api, getStaffPin, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return { set: (await findStaffPin(sql, unitId)) !== null };
  });

  // The log says that it was set or taken away, never what it is.
  serveEndpoint(api, putStaffPin, async ({ actor, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const pin = body.pin === null ? null : await hashPin(body.pin);
    const before = { set: (await findStaffPin(sql, unitId)) !== null };
    const after = { set: pin !== null };
    const entry = { actor, unitId, action: 'staff-pin.set', subject: 'staff-pin', before, after };
    await write(world, entry, (transaction, now) =>
      pin === null ? deleteStaffPin(transaction, unitId) : saveStaffPin(transaction, unitId, pin, now),
    );
    return after;
  });
}
