import { deleteToken, postToken, postUser } from '@hailong/shared/contract/access.ts';
import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, resolveUnit } from '../access/actor.ts';
import { hashPassword } from '../access/password.ts';
import { hashSecret, newId, newPassword, newSecret, writeCredential } from '../access/secret.ts';
import { insertToken, insertUser, revokeToken } from '../database/access.ts';
import type { World } from '../world.ts';
import { found, write } from './audited-write.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

export function serveAccess(api: Api, world: World): void {
  const { sql } = world;

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
