const FIRST_MS = 2_000;
export const LONGEST_MS = 300_000;

/**
 * Pause before the next attempt after `failures` (1, 2, …) in a row: doubles from 2 s to 5 min. `chance` (0–1) takes
 * away up to half of it, so that the tablets of a province do not all knock at the moment the server comes back.
 */
export function backOffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(longest * (1 - chance / 2));
}
