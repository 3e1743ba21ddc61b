import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { HashedPin } from '../database/staff-pins.ts';

/**
 * So many that a slow tablet, which has to count them in JavaScript where its address is not secure, takes less than a
 * second. They slow a person down who got hold of the hash, and no more: the 10,000 PINs of four digits are tried
 * within minutes on any computer. What keeps strangers out is the lock-out on the tablet, and that the hash is given to
 * paired tablets alone. The PIN guards a screen with counts and switches; answers cannot be read behind it.
 */
const ITERATIONS = 40_000;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

export async function hashPin(pin: string): Promise<HashedPin> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await promisify(pbkdf2)(pin, salt, ITERATIONS, HASH_BYTES, 'sha256');
  return { salt, iterations: ITERATIONS, hash };
}
