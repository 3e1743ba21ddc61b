import { webcrypto } from 'node:crypto';
import { problem } from '@hailong/shared/problem.ts';
import { type RescueContent, rescueContentSchema } from '@hailong/shared/rescue/rescue-content.ts';
import { readRescueFile } from '@hailong/shared/rescue/rescue-file.ts';
import { openRescue } from '@hailong/shared/rescue/seal-rescue.ts';
import { hashSecret, readCredential } from '../access/secret.ts';
import type { Sql } from '../database/database.ts';
import { type DeviceIdentity, findDeviceByAnyToken } from '../database/devices.ts';
import { findPrivateRescueKey } from '../database/rescue-keys.ts';
import { refuseUnstorable } from '../routes/refuse-unstorable.ts';

/** Decrypts a rescue file of a unit and finds out whose it is. Refuses what is damaged, or not from a tablet of ours. */
export async function openRescueFile(
  sql: Sql,
  unitId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ content: RescueContent; device: DeviceIdentity }> {
  const file = readRescueFile(bytes);
  if (file === null) throw problem('rescue-unreadable');
  const privateKey = await findPrivateRescueKey(sql, unitId, file.keyId);
  if (privateKey === null) throw problem('rescue-key-unknown', file.keyId);
  const opened = await openRescue(webcrypto, new Uint8Array(privateKey), file);
  if (opened === null) throw problem('rescue-unreadable');
  const content = readContent(opened);
  return { content, device: await ownerOf(sql, unitId, content) };
}

function readContent(opened: Uint8Array): RescueContent {
  try {
    const content = rescueContentSchema.parse(JSON.parse(new TextDecoder().decode(opened)));
    refuseUnstorable(content, { anyText: true });
    return content;
  } catch {
    throw problem('rescue-unreadable');
  }
}

/**
 * A tablet whose token was stopped, by revoking it or by pairing another in its place, is accepted: a person brings the
 * file and answers for it. One whose token this unit never gave is not.
 */
async function ownerOf(sql: Sql, unitId: string, { deviceId, token }: RescueContent): Promise<DeviceIdentity> {
  const credential = readCredential(token);
  const fits = credential?.kind === 'device' && credential.unitId === unitId && credential.id === deviceId;
  const device = fits ? await findDeviceByAnyToken(sql, { unitId, deviceId }, hashSecret(credential.secret)) : null;
  if (device === null) throw problem('rescue-foreign');
  return device;
}
