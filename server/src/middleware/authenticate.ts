import { timingSafeEqual } from 'node:crypto';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Actor } from '../access/actor.ts';
import { type Credential, hashSecret, readCredential } from '../access/secret.ts';
import { findSession, findToken } from '../database/access.ts';
import { findDeviceByToken } from '../database/devices.ts';
import { isLinkInForce } from '../database/survey-links.ts';
import type { World } from '../world.ts';

export const sessionCookie = 'hailong_session';

export type AppEnvironment = { Variables: { actor: Actor | null } };

/** Finds out who asks. No credential is no refusal yet: that is the route's to decide. */
export function authenticate(world: World) {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    context.set('actor', await identify(world, context));
    await next();
  });
}

async function identify(world: World, context: Context): Promise<Actor | null> {
  const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return identifyBearer(world, bearer);
  const credential = readCredential(getCookie(context, sessionCookie) ?? '');
  return credential?.kind === 'session' ? identifySession(world, credential) : null;
}

async function identifyBearer(world: World, bearer: string): Promise<Actor> {
  const credential = readCredential(bearer);
  if (credential === null && equalSecrets(bearer, world.operatorToken)) return { kind: 'operator' };
  if (credential?.kind === 'token') {
    const { unitId, id: tokenId } = credential;
    const token = await findToken(world.sql, { unitId, tokenId, secretHash: hashSecret(credential.secret) });
    if (token !== null) return { kind: 'token', unitId, tokenId, role: token.role };
  }
  if (credential?.kind === 'device') {
    const { unitId, id: deviceId } = credential;
    const secretHash = hashSecret(credential.secret);
    const device = await findDeviceByToken(world.sql, { unitId, deviceId }, secretHash);
    if (device?.revoked) throw problem('device-revoked', deviceId);
    if (device === null) throw problem('device-unknown');
    return { kind: 'device', unitId, device, secretHash };
  }
  if (credential?.kind === 'link') {
    const { unitId, id: linkId } = credential;
    if (await isLinkInForce(world.sql, { unitId, linkId }, hashSecret(credential.secret))) {
      return { kind: 'link', unitId, linkId };
    }
    throw problem('link-unknown');
  }
  throw problem('token-unknown');
}

async function identifySession({ sql, clock }: World, credential: Credential): Promise<Actor | null> {
  const { unitId, id: sessionId } = credential;
  const key = { unitId, sessionId, secretHash: hashSecret(credential.secret) };
  const session = await findSession(sql, key, new Date(clock.now()));
  return session === null ? null : { kind: 'user', unitId, name: session.name, role: session.role, sessionId };
}

export function equalSecrets(given: string, expected: string): boolean {
  return timingSafeEqual(hashSecret(given), hashSecret(expected));
}
