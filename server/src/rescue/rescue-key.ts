import { randomBytes, webcrypto } from 'node:crypto';
import { makeRescueKeyPair } from '@hailong/shared/rescue/seal-rescue.ts';
import { appendAudit } from '../database/audit.ts';
import { findCurrentRescueKey, insertRescueKey } from '../database/rescue-keys.ts';
import type { World } from '../world.ts';

const KEY_ID_BYTES = 8;

/**
 * The public key for rescue files of a unit; made when it is first needed. Two tablets that ask at the same moment may
 * make two: both open what was encrypted for them, and the newer one is used from then on.
 */
export async function rescueKeyOf(
  { sql, clock }: World,
  unitId: string,
): Promise<{ keyId: string; publicKey: string }> {
  const known = await findCurrentRescueKey(sql, unitId);
  if (known !== null) return { keyId: known.keyId, publicKey: known.publicKey.toString('base64') };
  const { publicKey, privateKey } = await makeRescueKeyPair(webcrypto);
  const keyId = randomBytes(KEY_ID_BYTES).toString('hex');
  const now = new Date(clock.now());
  await sql.begin(async (transaction) => {
    const pair = { keyId, publicKey: Buffer.from(publicKey), privateKey: Buffer.from(privateKey) };
    await insertRescueKey(transaction, unitId, pair, now);
    await appendAudit(transaction, { unitId, actor: 'server', action: 'rescue-key.make', subject: keyId }, now);
  });
  return { keyId, publicKey: Buffer.from(publicKey).toString('base64') };
}
