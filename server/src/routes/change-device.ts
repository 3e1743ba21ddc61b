import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { newId } from '../access/secret.ts';
import { appendAudit } from '../database/audit.ts';
import { type DeviceKey, saveCounter } from '../database/devices.ts';
import { type DevicePlace, lockDevice, placeDevice } from '../database/devices-listed.ts';
import { forgetDevice } from '../database/known-devices.ts';
import type { World } from '../world.ts';

export type DeviceChange = { name?: string | null | undefined; counter?: string | undefined };

/** Renames a tablet or moves it. Its next request belongs to the new counter; surveys it delivered before stay where they were. */
export async function changeDevice(
  { sql, clock }: World,
  actor: Actor,
  key: DeviceKey,
  change: DeviceChange,
): Promise<void> {
  const now = new Date(clock.now());
  await sql.begin(async (transaction) => {
    const before = await lockDevice(transaction, key);
    if (before === null) throw problem('not-found', key.deviceId.slice(0, 60));
    const after: DevicePlace = {
      name: change.name === undefined ? before.name : (change.name?.normalize('NFC') ?? null),
      counter: change.counter?.normalize('NFC') ?? before.counter,
    };
    if (after.name === before.name && after.counter === before.counter) return;
    const counterId = await saveCounter(transaction, key.unitId, after.counter, newId());
    const movedAt = after.counter === before.counter ? null : now;
    await placeDevice(transaction, key, { name: after.name, counterId, movedAt });
    const { unitId, deviceId: subject } = key;
    await appendAudit(
      transaction,
      { unitId, actor: actorName(actor), action: 'device.change', subject, before, after },
      now,
    );
  });
  forgetDevice(key);
}
