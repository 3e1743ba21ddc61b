import { deleteSession as endSession, getSession, postSession } from '@hailong/shared/contract/session.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { checkPassword } from '../access/password.ts';
import { hashSecret, newId, newSecret, readCredential, writeCredential } from '../access/secret.ts';
import {
  clearSignInFailures,
  countSignInAttempt,
  deleteSession,
  findUsers,
  insertSession,
  type UserRow,
} from '../database/access.ts';
import { appendAudit } from '../database/audit.ts';
import { findUnit } from '../database/units.ts';
import { sessionCookie } from '../middleware/authenticate.ts';
import type { World } from '../world.ts';
import { callerAddress } from './caller-address.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const SESSION_HOURS = 12;
const FAILURES_BEFORE_LOCK = 5;
const LOCK_MS = 60_000;
const LOCK_LONGEST_MS = 15 * 60_000;

export function serveSession(api: Api, world: World): void {
  const { sql, clock, limits } = world;

  serveEndpoint(api, postSession, async ({ context, body }) => {
    const address = callerAddress(context);
    refuseTooMany(limits.signIn.take(address, clock.now()));
    const user = await countAttempt(world, body);
    if (!(await checkPassword(user?.passwordHash ?? null, body.password)) || user === null) {
      throw problem('sign-in-wrong');
    }
    limits.signIn.succeed(address);
    await clearSignInFailures(sql, user);
    await forgetSession(world, context);
    await startSession(world, context, user);
    return describeSession(world, user);
  });

  serveEndpoint(api, getSession, async ({ actor }) => {
    if (actor.kind !== 'user') throw problem('sign-in-required');
    return describeSession(world, actor);
  });

  serveEndpoint(api, endSession, async ({ context }) => {
    await forgetSession(world, context);
    deleteCookie(context, sessionCookie, { path: '/' });
    return {};
  });
}

/**
 * The person who wants to sign in, with this attempt already counted against them, or null where there is none. Counting
 * first is what makes the lock hold when many attempts arrive together; whoever was overtaken looks again.
 */
async function countAttempt(
  world: World,
  { name, unit }: { name: string; unit?: string | undefined },
): Promise<UserRow | null> {
  const nowMs = world.clock.now();
  const users = await findUsers(world.sql, name, unit ?? null);
  if (users.length > 1) throw problem('unit-required');
  const user = users[0] ?? null;
  if (user === null) return null;
  refuseTooMany(secondsLocked(user, nowMs));
  const counted = await countSignInAttempt(world.sql, user, lockUntil(user, nowMs));
  return counted ? user : countAttempt(world, { name, unit });
}

function refuseTooMany(waitSeconds: number): void {
  if (waitSeconds > 0) throw problem('sign-in-limited', String(waitSeconds));
}

function secondsLocked(user: UserRow | null, nowMs: number): number {
  return Math.max(0, Math.ceil(((user?.lockedUntil?.getTime() ?? 0) - nowMs) / 1000));
}

/** From the fifth failure on, the wait doubles: a minute, two, four, … at most a quarter of an hour. */
function lockUntil({ failures }: UserRow, nowMs: number): Date | null {
  const beyond = failures + 1 - FAILURES_BEFORE_LOCK;
  return beyond < 0 ? null : new Date(nowMs + Math.min(LOCK_LONGEST_MS, LOCK_MS * 2 ** beyond));
}

async function startSession({ sql, clock }: World, context: Context, user: UserRow): Promise<void> {
  const { unitId } = user;
  const id = newId();
  const secret = newSecret();
  const createdAt = new Date(clock.now());
  const expiresAt = new Date(clock.now() + SESSION_HOURS * 3_600_000);
  const key = { unitId, sessionId: id, secretHash: hashSecret(secret) };
  await sql.begin(async (transaction) => {
    await insertSession(transaction, key, { userName: user.name, createdAt, expiresAt });
    const entry = { unitId, actor: `user:${user.name}`, action: 'session.start', subject: user.name };
    await appendAudit(transaction, entry, createdAt);
  });
  setCookie(context, sessionCookie, writeCredential({ kind: 'session', unitId, id, secret }), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: isSecure(context),
    maxAge: SESSION_HOURS * 3600,
  });
}

/** Ends the session the browser has, if any: it ends at sign-out, and no old one outlives a new sign-in. */
async function forgetSession({ sql, clock }: World, context: Context): Promise<void> {
  const credential = readCredential(getCookie(context, sessionCookie) ?? '');
  if (credential?.kind !== 'session') return;
  const { unitId, id: sessionId, secret } = credential;
  await sql.begin(async (transaction) => {
    const name = await deleteSession(transaction, { unitId, sessionId, secretHash: hashSecret(secret) });
    if (name === null) return;
    const entry = { unitId, actor: `user:${name}`, action: 'session.end', subject: name };
    await appendAudit(transaction, entry, new Date(clock.now()));
  });
}

function isSecure(context: Context): boolean {
  return (context.req.header('x-forwarded-proto') ?? new URL(context.req.url).protocol).startsWith('https');
}

async function describeSession({ sql }: World, { unitId, name, role }: Pick<UserRow, 'unitId' | 'name' | 'role'>) {
  const unit = await findUnit(sql, unitId);
  return { name, role, unit: { id: unitId, name: unit?.name ?? unitId, centre: unit?.centre ?? '' } };
}
