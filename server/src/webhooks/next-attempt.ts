const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** A weekend, and a day to notice. */
const GIVE_UP_MS = 3 * 24 * 3_600_000;

export type Attempted = { createdAtMs: number; nowMs: number; attempts: number };

/**
 * When to try again: after 1, 2, 4 … minutes, at most 6 hours, each shortened by up to a half, so that receivers that
 * come back are not met by everybody at once.
 * @param chance 0 … 1, drawn anew each time
 * @returns null when a delivery is older than three days: given up
 */
export function nextAttempt({ createdAtMs, nowMs, attempts }: Attempted, chance: number): Date | null {
  if (nowMs - createdAtMs >= GIVE_UP_MS) return null;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
  return new Date(nowMs + pauseMs * (1 - chance / 2));
}
