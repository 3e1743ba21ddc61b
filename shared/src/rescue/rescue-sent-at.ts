import type { RescueContent } from './rescue-content.ts';

/** A file is carried for days, weeks at most; an older one comes from a clock that was never set. */
const CARRIED_MOST_MS = 400 * 86_400_000;

/**
 * What the tablet's clock would show now, milliseconds, so that its surveys are dated as if it had sent them itself;
 * null where its clock has to be believed. The moment the file was made will not do: the days a file was carried would
 * look like an error of the clock. Only where that moment cannot be true does it tell how wrong the clock is.
 */
export function rescueSentAt(
  { madeAt, clockDifferenceMs }: Pick<RescueContent, 'madeAt' | 'clockDifferenceMs'>,
  nowMs: number,
): number | null {
  if (clockDifferenceMs !== null) return nowMs - clockDifferenceMs;
  const madeMs = Date.parse(madeAt);
  const possible = madeMs <= nowMs && madeMs > nowMs - CARRIED_MOST_MS;
  return possible ? null : madeMs;
}
