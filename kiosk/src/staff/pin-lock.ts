import { isRecord } from '../reply.ts';

/**
 * Wrong PINs since the last right one, kept on the tablet. `waitMs` is what is still to be waited: a length of time and
 * no moment, so that setting the clock forward, or a restart, shortens nothing. `salt`: the PIN they were meant for; a
 * new PIN of the administrator begins anew.
 */
export type PinAttempts = { salt: string; failures: number; waitMs: number };

const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** After five wrong ones a minute, then twice as long after each further one, half an hour at most. */
export function waitAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES));
}

/** How many may still be wrong before the next wait. */
export function triesLeft(failures: number): number {
  return Math.max(1, FREE_FAILURES - failures);
}

/** What was noted about this PIN; nothing, where the note is about another one or cannot be read. */
export function readAttempts(note: unknown, salt: string): PinAttempts {
  const { failures, waitMs } = isRecord(note) && note.salt === salt ? note : {};
  return { salt, failures: wholeNumber(failures), waitMs: Math.min(LONGEST_WAIT_MS, wholeNumber(waitMs)) };
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
