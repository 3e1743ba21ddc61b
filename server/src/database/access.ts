import type { Role } from '@hailong/shared/contract/endpoint.ts';
import type { Sql } from './database.ts';

export type UserRow = {
  unitId: string;
  name: string;
  role: Role;
  passwordHash: string;
  failures: number;
  lockedUntil: Date | null;
};

/** People with this sign-in name, in the unit or, without one, in every unit: the only look-up that knows no unit yet. */
export async function findUsers(sql: Sql, name: string, unitId: string | null): Promise<UserRow[]> {
  return sql<UserRow[]>`
    select unit_id as "unitId", name, role, password_hash as "passwordHash", failures, locked_until as "lockedUntil"
    from users where name = ${name.normalize('NFC')} and (${unitId}::text is null or unit_id = ${unitId}) order by unit_id limit 2`;
}

/** One keyboard writes an accented letter as one sign, another as two: a name is kept composed. @returns false when it is taken */
export async function insertUser(
  sql: Sql,
  user: { unitId: string; name: string; role: Role; passwordHash: string },
  now: Date,
): Promise<boolean> {
  const rows = await sql`
    insert into users (unit_id, name, role, password_hash, created_at)
    values (${user.unitId}, ${user.name.normalize('NFC')}, ${user.role}, ${user.passwordHash}, ${now})
    on conflict (unit_id, name) do nothing returning name`;
  return rows.length === 1;
}

export async function hasUsers(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`select exists (select from users) as found`;
  return row?.found ?? false;
}

/** Two people with the setup link at the same moment: the second waits here, then finds the first one's account. */
export async function lockSetup(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('setup'))`;
}

/**
 * Counts an attempt as failed before the password is looked at; `clearSignInFailures` takes it back.
 * @returns false when another attempt was counted since the row was read
 */
export async function countSignInAttempt(sql: Sql, user: UserRow, lockedUntil: Date | null): Promise<boolean> {
  const rows = await sql`update users set failures = failures + 1, locked_until = ${lockedUntil}
    where unit_id = ${user.unitId} and name = ${user.name} and failures = ${user.failures} returning name`;
  return rows.length === 1;
}

export async function clearSignInFailures(sql: Sql, user: UserRow): Promise<void> {
  await sql`update users set failures = 0, locked_until = null where unit_id = ${user.unitId} and name = ${user.name}`;
}

export type SessionKey = { unitId: string; sessionId: string; secretHash: Buffer };
export type SessionRow = { unitId: string; name: string; role: Role };

export async function insertSession(
  sql: Sql,
  key: SessionKey,
  session: { userName: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into sessions (unit_id, session_id, user_name, secret_hash, created_at, expires_at)
    values (${key.unitId}, ${key.sessionId}, ${session.userName}, ${key.secretHash},
      ${session.createdAt}, ${session.expiresAt})`;
  await sql`delete from sessions where unit_id = ${key.unitId} and expires_at < ${session.createdAt}`;
}

export async function findSession(sql: Sql, key: SessionKey, now: Date): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow[]>`
    select users.unit_id as "unitId", users.name, users.role
    from sessions join users on users.unit_id = sessions.unit_id and users.name = sessions.user_name
    where sessions.unit_id = ${key.unitId} and session_id = ${key.sessionId} and secret_hash = ${key.secretHash}
      and expires_at > ${now}`;
  return row ?? null;
}

/** @returns the person whose session it was, or null when there was none */
export async function deleteSession(sql: Sql, key: SessionKey): Promise<string | null> {
  const [row] = await sql<{ name: string }[]>`
    delete from sessions where unit_id = ${key.unitId} and session_id = ${key.sessionId}
    and secret_hash = ${key.secretHash} returning user_name as name`;
  return row?.name ?? null;
}

export type TokenKey = { unitId: string; tokenId: string; secretHash: Buffer };

export async function insertToken(sql: Sql, key: TokenKey, role: Role, now: Date): Promise<void> {
  await sql`insert into tokens (unit_id, token_id, role, secret_hash, created_at)
    values (${key.unitId}, ${key.tokenId}, ${role}, ${key.secretHash}, ${now})`;
}

export async function findToken(sql: Sql, key: TokenKey): Promise<{ role: Role } | null> {
  const [row] = await sql<{ role: Role }[]>`
    select role from tokens where unit_id = ${key.unitId} and token_id = ${key.tokenId}
      and secret_hash = ${key.secretHash} and revoked_at is null`;
  return row ?? null;
}

/** @returns false when there is no such token in force */
export async function revokeToken(sql: Sql, unitId: string, tokenId: string, now: Date): Promise<boolean> {
  const rows = await sql`update tokens set revoked_at = ${now}
    where unit_id = ${unitId} and token_id = ${tokenId} and revoked_at is null returning token_id`;
  return rows.length === 1;
}
