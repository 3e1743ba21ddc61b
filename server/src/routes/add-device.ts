import { type Actor, actorName } from '../access/actor.ts';
import { hashSecret, newId, newPairingCode, newSecret, writeCredential } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import {
  type DeviceKey,
  insertDevice,
  insertDeviceToken,
  isPairingCodeInUse,
  type PairingCode,
  renewPairingCode,
  saveCounter,
} from '../database/devices.ts';
import type { World } from '../world.ts';
import { found } from './audited-write.ts';

/** Long enough to walk to the counter with it, short enough that six digits cannot be tried through. */
const PAIRING_HOURS = 24;

type GivenCode = { pairingCode: string; pairingExpiresAt: string };
type NewDevice = GivenCode & { deviceId: string; token: string };

/** A tablet at a counter, with a token for programs and a pairing code for the tablet itself. */
export async function addDevice(
  { sql, clock }: World,
  { actor, unitId, counter, name }: { actor: Actor; unitId: string; counter: string; name: string | null },
): Promise<NewDevice> {
  const now = new Date(clock.now());
  const id = newId();
  const secret = newSecret();
  const given = await sql.begin(async (transaction) => {
    const counterId = await saveCounter(transaction, unitId, counter, newId());
    const { pairing, ...code } = await drawPairingCode(transaction, now);
    await insertDevice(transaction, { unitId, deviceId: id, counterId, name, pairing }, now);
    await insertDeviceToken(transaction, { unitId, deviceId: id }, hashSecret(secret), now);
    const after = name === null ? { counter } : { counter, name };
    const entry = { unitId, actor: actorName(actor), action: 'device.add', subject: id, after };
    await appendAudit(transaction, entry, now);
    return code;
  });
  return { deviceId: id, token: writeCredential({ kind: 'device', unitId, id, secret }), ...given };
}

/**
 * A new code for a tablet that is there already. Until somebody pairs with it nothing changes: a tablet at work goes on
 * working, and a code that was asked for by mistake harms nobody.
 */
export async function givePairingCode({ sql, clock }: World, actor: Actor, key: DeviceKey): Promise<GivenCode> {
  const now = new Date(clock.now());
  return sql.begin(async (transaction) => {
    const { pairing, ...code } = await drawPairingCode(transaction, now);
    await found(renewPairingCode(transaction, key, pairing), key.deviceId);
    const after = { pairingExpiresAt: code.pairingExpiresAt };
    const { unitId, deviceId: subject } = key;
    const entry = { unitId, actor: actorName(actor), action: 'device.pairing-code', subject, after };
    await appendAudit(transaction, entry, now);
    return code;
  });
}

async function drawPairingCode(sql: Sql, now: Date): Promise<GivenCode & { pairing: PairingCode }> {
  const pairingCode = newPairingCode();
  const hash = hashSecret(pairingCode);
  if (await isPairingCodeInUse(sql, hash, now)) return drawPairingCode(sql, now);
  const expiresAt = new Date(now.getTime() + PAIRING_HOURS * 3_600_000);
  return { pairingCode, pairingExpiresAt: expiresAt.toISOString(), pairing: { hash, expiresAt } };
}
