/** Whole bytes, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A rescue file: `HLR1`, length of the key's name and the name, the tablet's one-time public key, the nonce, and the
 * encrypted surveys. All before the last is covered by the encryption too: nothing of it can be exchanged.
 */
export type RescueFile = { header: Bytes; keyId: string; oneTimeKey: Bytes; nonce: Bytes; sealed: Bytes };

export const RESCUE_BYTES_MOST = 20 * 1024 * 1024;
export const NONCE_BYTES = 12;

const MAGIC = 'HLR1';
/** An uncompressed point of P-256. */
const POINT_BYTES = 65;
const KEY_ID_LONGEST = 60;

export function writeRescueHeader({ keyId, oneTimeKey, nonce }: Pick<RescueFile, 'keyId' | 'oneTimeKey' | 'nonce'>) {
  return joinBytes([asciiBytes(MAGIC), new Uint8Array([keyId.length]), asciiBytes(keyId), oneTimeKey, nonce]);
}

/** @returns null for what is no rescue file, or one that was cut off */
export function readRescueFile(file: Bytes): RescueFile | null {
  if (asciiText(file.subarray(0, MAGIC.length)) !== MAGIC) return null;
  const keyIdLength = file[MAGIC.length] ?? 0;
  const keyIdAt = MAGIC.length + 1;
  const pointAt = keyIdAt + keyIdLength;
  const nonceAt = pointAt + POINT_BYTES;
  const sealedAt = nonceAt + NONCE_BYTES;
  if (keyIdLength === 0 || keyIdLength > KEY_ID_LONGEST || file.length <= sealedAt) return null;
  const keyId = asciiText(file.subarray(keyIdAt, pointAt));
  if (!/^[\w-]+$/.test(keyId)) return null;
  return {
    header: file.slice(0, sealedAt),
    keyId,
    oneTimeKey: file.slice(pointAt, nonceAt),
    nonce: file.slice(nonceAt, sealedAt),
    sealed: file.slice(sealedAt),
  };
}

export function joinBytes(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function asciiBytes(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function asciiText(bytes: Bytes): string {
  return String.fromCharCode(...bytes);
}
