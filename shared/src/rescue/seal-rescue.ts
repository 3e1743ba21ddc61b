import { asciiBytes, type Bytes, joinBytes, NONCE_BYTES, type RescueFile, writeRescueHeader } from './rescue-file.ts';

/** What is used of WebCrypto; a browser's on a secure address and Node's are both one. A key is opaque here. */
export type RescueCrypto = {
  getRandomValues(bytes: Bytes): unknown;
  subtle: {
    generateKey(algorithm: Ecdh, extractable: boolean, usages: 'deriveBits'[]): Promise<KeyPair>;
    importKey(format: KeyFormat, key: Bytes, algorithm: Ecdh | string, ...use: [boolean, KeyUse[]]): Promise<object>;
    exportKey(format: KeyFormat, key: object): Promise<ArrayBuffer>;
    deriveBits(algorithm: Derivation, key: object, bits: number): Promise<ArrayBuffer>;
    encrypt(algorithm: AesGcm, key: object, data: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: AesGcm, key: object, data: Bytes): Promise<ArrayBuffer>;
  };
};
type Ecdh = { name: string; namedCurve: string };
type KeyPair = { publicKey: object; privateKey: object };
type KeyFormat = 'raw' | 'pkcs8';
type KeyUse = 'deriveBits' | 'encrypt' | 'decrypt';
type Derivation = { name: string; public: object } | { name: string; hash: string; salt: Bytes; info: Bytes };
type AesGcm = { name: string; iv: Bytes; additionalData: Bytes };

const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
const KEY_BITS = 256;

/** A key pair of a centre: tablets get the public half (a raw point), the server keeps the private one (PKCS #8). */
export async function makeRescueKeyPair({ subtle }: RescueCrypto): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const pair = await subtle.generateKey(ecdh, true, ['deriveBits']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { publicKey, privateKey: new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)) };
}

/**
 * Encrypts for whoever holds the private half of `key`, and for nobody else: not even this tablet can open it again.
 * ECIES: one-time ECDH on P-256 → HKDF-SHA-256 → AES-256-GCM over the content, the header authenticated with it.
 */
export async function sealRescue(
  crypto: RescueCrypto,
  key: { keyId: string; publicKey: Bytes },
  content: Bytes,
): Promise<Bytes> {
  const { subtle } = crypto;
  const oneTime = await subtle.generateKey(ecdh, false, ['deriveBits']);
  const oneTimeKey = new Uint8Array(await subtle.exportKey('raw', oneTime.publicKey));
  const nonce = new Uint8Array(NONCE_BYTES);
  crypto.getRandomValues(nonce);
  const header = writeRescueHeader({ keyId: key.keyId, oneTimeKey, nonce });
  const theirs = await subtle.importKey('raw', key.publicKey, ecdh, false, []);
  const shared = { privateKey: oneTime.privateKey, publicKey: theirs, oneTimeKey };
  const aes = await deriveKey(crypto, shared, 'encrypt');
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: header }, aes, content);
  return joinBytes([header, new Uint8Array(sealed)]);
}

/** @returns null where the file was changed, or made for another key */
export async function openRescue(crypto: RescueCrypto, privateKey: Bytes, file: RescueFile): Promise<Bytes | null> {
  const { subtle } = crypto;
  const own = await subtle.importKey('pkcs8', privateKey, ecdh, false, ['deriveBits']);
  const { oneTimeKey, nonce, header } = file;
  try {
    const publicKey = await subtle.importKey('raw', oneTimeKey, ecdh, false, []);
    const aes = await deriveKey(crypto, { privateKey: own, publicKey, oneTimeKey }, 'decrypt');
    return new Uint8Array(
      await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: header }, aes, file.sealed),
    );
  } catch {
    // WebCrypto says no more than that it failed: a point off the curve, or a seal that does not fit.
    return null;
  }
}

type Shared = KeyPair & { oneTimeKey: Bytes };

async function deriveKey({ subtle }: RescueCrypto, shared: Shared, use: 'encrypt' | 'decrypt'): Promise<object> {
  const secret = await subtle.deriveBits({ name: 'ECDH', public: shared.publicKey }, shared.privateKey, KEY_BITS);
  const material = await subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: shared.oneTimeKey, info: asciiBytes('hailong rescue 1') };
  const key = await subtle.deriveBits(derivation, material, KEY_BITS);
  return subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, [use]);
}
