import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';

export type StaffPin = NonNullable<KioskConfiguration['staffPin']>;

/** Counted in JavaScript: the browser's own functions are missing where the address of the tablet is a plain one. */
export async function isRightPin(typed: string, { salt, iterations, hash }: StaffPin): Promise<boolean> {
  const expected = atob(hash);
  const options = { c: iterations, dkLen: expected.length };
  const found = await pbkdf2Async(sha256, typed, Uint8Array.from(atob(salt), byteOf), options);
  return String.fromCharCode(...found) === expected;
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}
