import {
  deleteDevice,
  deleteToken,
  getDevices,
  postDevice,
  postToken,
  postUser,
} from '@hailong/shared/contract/access.ts';
import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName, resolveUnit } from '../access/actor.ts';
import { hashPassword } from '../access/password.ts';
import { hashSecret, newId, newPassword, newSecret, writeCredential } from '../access/secret.ts';
import { insertToken, insertUser, revokeToken } from '../database/access.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { listDevices, revokeDevice } from '../database/devices.ts';
import type { World } from '../world.ts';
import { addDevice } from './add-device.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

type Write = { actor: Actor; unitId: string; action: string; subject: string; after?: unknown };

export function serveAccess(api: Api, world: World): void {
  const { sql } = world;

  serveEndpoint(api, postDevice, async ({ actor, body }) => {
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    return addDevice(world, { actor, unitId, counter: body.counter });
  });

  serveEndpoint(api, getDevices, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const rows = await listDevices(sql, unitId, query.after ?? '', PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => row.deviceId);
    const instant = (date: Date | null) => date?.toISOString() ?? null;
    const devices = page.map((row) => ({
      ...row,
      pairedAt: instant(row.pairedAt),
      revokedAt: instant(row.revokedAt),
      lastSeenAt: instant(row.lastSeenAt),
      oldestFinishedAt: instant(row.oldestFinishedAt),
    }));
    return { devices, next };
  });

  serveEndpoint(api, deleteDevice, async ({ actor, context, query }) => {
    const deviceId = context.req.param('id') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    await write(world, { actor, unitId, action: 'device.revoke', subject: deviceId }, (transaction, now) =>
      found(revokeDevice(transaction, { unitId, deviceId }, now), deviceId),
    );
    return {};
  });

  serveEndpoint(api, postUser, async ({ actor, body }) => {
    refuseProvince(actor, body.role);
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    const password = newPassword();
    const user = { unitId, name: body.name, role: body.role, passwordHash: await hashPassword(password) };
    const change = { actor, unitId, action: 'user.add', subject: body.name, after: { role: body.role } };
    await write(world, change, async (transaction, now) => {
      if (!(await insertUser(transaction, user, now))) throw problem('user-name-taken', body.name);
    });
    return { name: body.name, role: body.role, password };
  });

  serveTokens(api, world);
}

function serveTokens(api: Api, world: World): void {
  const { sql } = world;

  serveEndpoint(api, postToken, async ({ actor, body }) => {
    refuseProvince(actor, body.role);
    const { unitId } = await resolveUnit(sql, actor, body.unit);
    const id = newId();
    const secret = newSecret();
    const key = { unitId, tokenId: id, secretHash: hashSecret(secret) };
    const change = { actor, unitId, action: 'token.add', subject: id, after: { role: body.role } };
    await write(world, change, (transaction, now) => insertToken(transaction, key, body.role, now));
    return { tokenId: id, token: writeCredential({ kind: 'token', unitId, id, secret }) };
  });

  serveEndpoint(api, deleteToken, async ({ actor, context, query }) => {
    const tokenId = context.req.param('id') ?? '';
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    await write(world, { actor, unitId, action: 'token.revoke', subject: tokenId }, (transaction, now) =>
      found(revokeToken(transaction, unitId, tokenId, now), tokenId),
    );
    return {};
  });
}

/** A `province` caller reads every unit of the province: not for the administrator of one unit to give away. */
function refuseProvince(actor: Actor, role: Role): void {
  if (role === 'province' && actor.kind !== 'operator') throw problem('role-insufficient', role);
}

/** Makes a change and its audit entry in one transaction. */
async function write(
  { sql, clock }: World,
  { actor, ...entry }: Write,
  change: (transaction: Sql, now: Date) => Promise<void>,
): Promise<void> {
  const now = new Date(clock.now());
  await sql.begin(async (transaction) => {
    await change(transaction, now);
    await appendAudit(transaction, { ...entry, actor: actorName(actor) }, now);
  });
}

async function found(changed: Promise<boolean>, id: string): Promise<void> {
  if (!(await changed)) throw problem('not-found', id.slice(0, 60));
}
