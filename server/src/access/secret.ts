import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

const SECRET_BYTES = 24;

/** Long random secrets need no slow hash: there is nothing to guess. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A credential names its unit and record, so that every look-up is within one unit. */
export type Credential = { kind: 'device' | 'token' | 'session' | 'link'; unitId: string; id: string; secret: string };

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function newId(): string {
  return randomUUID();
}

export function newPairingCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Four groups that can be read aloud and typed: no letters or digits that look alike. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** `device.quang-khe.<id>.<secret>` */
export function writeCredential({ kind, unitId, id, secret }: Credential): string {
  return [kind, unitId, id, secret].join('.');
}

/** @returns null for anything that was not made by `writeCredential` */
export function readCredential(text: string): Credential | null {
  const match =
    /^(device|token|session|link)\.([a-z0-9-]{1,60})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,64})$/.exec(
      text,
    );
  if (match === null) return null;
  const [, kind, unitId = '', id = '', secret = ''] = match;
  return { kind: kind as Credential['kind'], unitId, id, secret };
}
