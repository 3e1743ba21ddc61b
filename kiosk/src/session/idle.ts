export type IdleLimits = { idleSeconds: number; idleWarningSeconds: number };
export type IdlePhase = { phase: 'present' } | { phase: 'asking'; secondsLeft: number } | { phase: 'gone' };

/** What to make of a screen that nobody has touched for `silentMs`. */
export function idlePhase(limits: IdleLimits, silentMs: number): IdlePhase {
  const overdueMs = silentMs - limits.idleSeconds * 1000;
  if (overdueMs < 0) return { phase: 'present' };
  const secondsLeft = limits.idleWarningSeconds - Math.floor(overdueMs / 1000);
  return secondsLeft > 0 ? { phase: 'asking', secondsLeft } : { phase: 'gone' };
}
