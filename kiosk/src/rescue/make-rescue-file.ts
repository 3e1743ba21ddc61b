import type { RescueContent } from '@hailong/shared/rescue/rescue-content.ts';
import { sealRescue } from '@hailong/shared/rescue/seal-rescue.ts';
import type { Clock } from '../clock.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { StaffWorld } from '../staff/staff-world.ts';
import { toInstant } from '../vietnam-time.ts';

export type RescueFileMade = { name: string; bytes: Uint8Array<ArrayBuffer>; count: number };

/** `insecure`: the address cannot encrypt; `no-key`: the tablet never heard from a server that has one. */
export type RescueFault = 'insecure' | 'no-key' | 'unreadable';

/**
 * All surveys that wait on this tablet, in a file that only the server can open. They stay here all the same: what the
 * server has by then is answered as already stored.
 */
export async function makeRescueFile(
  { outbox, questionnairesKept, crypto }: Pick<StaffWorld, 'outbox' | 'questionnairesKept' | 'crypto'>,
  { pairing, configuration, clockDifferenceMs }: KioskState,
  clock: Clock,
): Promise<RescueFileMade | RescueFault> {
  const key = configuration?.rescueKey ?? null;
  if (crypto === null) return 'insecure';
  if (pairing === null || key === null) return 'no-key';
  const surveys = await outbox
    .ids()
    .then((ids) => outbox.read(ids))
    .catch(() => null);
  if (surveys === null) return 'unreadable';
  // Without them the answers are still worth everything: the server knows what it released.
  const questionnaires = await questionnairesKept().catch(() => []);
  const madeAt = toInstant(clock.now());
  const { deviceId, token, counter } = pairing;
  const content: RescueContent = {
    format: 1,
    deviceId,
    token,
    madeAt,
    clockDifferenceMs,
    surveys,
    questionnaires: [...questionnaires],
  };
  const publicKey = Uint8Array.from(atob(key.publicKey), (character) => character.charCodeAt(0));
  const text = new TextEncoder().encode(JSON.stringify(content));
  const bytes = await sealRescue(crypto, { keyId: key.keyId, publicKey }, text);
  return { name: rescueFileName(counter, madeAt), bytes, count: surveys.length };
}

/** `hailong-cuu-ho-quay-1-2026-02-10-0900.hlr`: letters that every stick and every mail program can carry. */
export function rescueFileName(counter: string, madeAt: string): string {
  const plain = counter.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'may';
  return `hailong-cuu-ho-${name}-${madeAt.slice(0, 10)}-${madeAt.slice(11, 16).replace(':', '')}.hlr`;
}
