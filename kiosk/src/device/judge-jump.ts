/** As on the server: so far off, nobody notices a wrong day. */
export const TOLERANCE_MS = 5 * 60_000;
/** On standby a tablet lasts about as long; a clock further ahead was set so. */
const LONGEST_SLEEP_MS = 14 * 86_400_000;

type Reading = { wallMs: number; monotonicMs: number };

type Looks = {
  before: Reading;
  now: Reading;
  /** Server's clock minus the tablet's before; null: not known. */
  offsetMs: number | null;
  /** Whether the page was hidden in between, so that the tablet may have slept or its settings been open. */
  hidden: boolean;
};

export type Jump = {
  /** How much further the tablet's clock went than the monotonic one. */
  driftMs: number;
  /** The monotonic clock stood still for a moment: what is carried on by it needs the same. */
  slept: boolean;
  /** The two clocks went apart: one was set, or the other stood still. */
  moved: boolean;
  /** The server's time cannot be carried on over this. */
  forget: boolean;
  /** The tablet's clock cannot be believed until the server is met. */
  suspect: boolean;
};

/**
 * What happened between two looks at both clocks. On many tablets the monotonic clock stands still while the tablet
 * sleeps, which looks just as if the other one had been set forward. A page in view does not sleep; one that was hidden
 * may have, so there a step forward is a sleep as long as nothing speaks against it.
 */
export function judgeJump({ before, now, offsetMs, hidden }: Looks): Jump {
  const driftMs = now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs);
  const none = { driftMs, slept: false, moved: false, forget: false, suspect: false };
  if (Math.abs(driftMs) <= TOLERANCE_MS) return { ...none, slept: hidden && driftMs > 0 };
  const moved = { ...none, moved: true };
  if (!hidden) return { ...moved, suspect: true };
  const setRight = offsetMs !== null && Math.abs(offsetMs - driftMs) <= TOLERANCE_MS;
  if (setRight) return moved;
  const wasRight = offsetMs === null || Math.abs(offsetMs) <= TOLERANCE_MS;
  const sleep = wasRight && driftMs > 0 && driftMs <= LONGEST_SLEEP_MS;
  // A sleep changes nothing for what is dated by the tablet's own clock, but no more is known than that.
  return sleep ? { ...moved, moved: false, forget: true } : { ...moved, forget: true, suspect: true };
}
