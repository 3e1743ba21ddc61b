import type { Sql } from './database.ts';

export type RescueKeyPair = { keyId: string; publicKey: Buffer; privateKey: Buffer };

/** The key that tablets are to use: the first one of a unit, as long as nobody adds another. */
export async function findCurrentRescueKey(
  sql: Sql,
  unitId: string,
): Promise<Pick<RescueKeyPair, 'keyId' | 'publicKey'> | null> {
  const [row] = await sql<Pick<RescueKeyPair, 'keyId' | 'publicKey'>[]>`
    select key_id as "keyId", public_key as "publicKey" from rescue_keys
    where unit_id = ${unitId} order by made_at desc, key_id limit 1`;
  return row ?? null;
}

/** The private half, for a file that names its key. */
export async function findPrivateRescueKey(sql: Sql, unitId: string, keyId: string): Promise<Buffer | null> {
  const [row] = await sql<{ privateKey: Buffer }[]>`
    select private_key as "privateKey" from rescue_keys where unit_id = ${unitId} and key_id = ${keyId}`;
  return row?.privateKey ?? null;
}

export async function insertRescueKey(sql: Sql, unitId: string, pair: RescueKeyPair, now: Date): Promise<void> {
  await sql`insert into rescue_keys (unit_id, key_id, public_key, private_key, made_at)
    values (${unitId}, ${pair.keyId}, ${pair.publicKey}, ${pair.privateKey}, ${now})`;
}
