import { webcrypto } from 'node:crypto';
import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { RescueContent } from '@hailong/shared/rescue/rescue-content.ts';
import { sealRescue } from '@hailong/shared/rescue/seal-rescue.ts';
import type { Device } from './open-centre.ts';
import type { CallReply, TestWorld } from './open-test-world.ts';

/** A rescue file as the tablet makes it, for the key that its configuration gives it. */
export async function buildRescue(
  test: TestWorld,
  device: Pick<Device, 'deviceId' | 'token'>,
  surveys: readonly unknown[],
  changes: Partial<RescueContent> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { json } = await test.call('GET', '/kiosk/configuration', { token: device.token });
  const key = (json as KioskConfiguration).rescueKey;
  if (key === null) throw new Error('no key');
  const content: RescueContent = {
    ...{ format: 1, deviceId: device.deviceId, token: device.token, clockDifferenceMs: 0 },
    ...{ madeAt: new Date(test.clock.now()).toISOString(), surveys: [...surveys] },
    ...changes,
  };
  const publicKey = new Uint8Array(Buffer.from(key.publicKey, 'base64'));
  return sealRescue(webcrypto, { keyId: key.keyId, publicKey }, new TextEncoder().encode(JSON.stringify(content)));
}

/** Uploads it as a page would; null: an empty form. */
export function sendRescue(
  test: TestWorld,
  bytes: Uint8Array<ArrayBuffer> | null,
  options: { unit?: string; token?: string; cookie?: string } = {},
): Promise<CallReply> {
  const { unit, ...caller } = options;
  const body = new FormData();
  if (bytes !== null) body.set('file', new File([bytes], 'hailong-cuu-ho.hlr'));
  const who = caller.token === undefined && caller.cookie === undefined ? { token: test.world.operatorToken } : caller;
  return test.call('POST', `/submissions/rescue${unit === undefined ? '' : `?unit=${unit}`}`, { ...who, body });
}
