import { type Actor, actorName } from '../access/actor.ts';
import { hashSecret, newId, newPairingCode, newSecret, writeCredential } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { insertDevice, insertDeviceToken, isPairingCodeInUse, saveCounter } from '../database/devices.ts';
import type { World } from '../world.ts';

/** Long enough to walk to the counter with it, short enough that six digits cannot be tried through. */
const PAIRING_HOURS = 24;

export type NewDevice = { deviceId: string; token: string; pairingCode: string };

/** A tablet at a counter, with a token for programs and a pairing code for the tablet itself. */
export async function addDevice(
  { sql, clock }: World,
  { actor, unitId, counter }: { actor: Actor; unitId: string; counter: string },
): Promise<NewDevice> {
  const now = new Date(clock.now());
  const id = newId();
  const secret = newSecret();
  const pairingCode = await sql.begin(async (transaction) => {
    const counterId = await saveCounter(transaction, unitId, counter, newId());
    const code = await unusedPairingCode(transaction, now);
    const pairing = { hash: hashSecret(code), expiresAt: new Date(now.getTime() + PAIRING_HOURS * 3_600_000) };
    await insertDevice(transaction, { unitId, deviceId: id, counterId, pairing }, now);
    await insertDeviceToken(transaction, { unitId, deviceId: id }, hashSecret(secret), now);
    const entry = { unitId, actor: actorName(actor), action: 'device.add', subject: id, after: { counter } };
    await appendAudit(transaction, entry, now);
    return code;
  });
  return { deviceId: id, token: writeCredential({ kind: 'device', unitId, id, secret }), pairingCode };
}

async function unusedPairingCode(sql: Sql, now: Date): Promise<string> {
  const code = newPairingCode();
  return (await isPairingCodeInUse(sql, hashSecret(code), now)) ? unusedPairingCode(sql, now) : code;
}
