export type IdleLimits = { idleSeconds: number; idleWarningSeconds: number };
export type IdlePhase = { phase: 'present' } | { phase: 'asking'; secondsLeft: number } | { phase: 'gone' };

/** Nobody is given less than this to say that they are still there; they may say so as often as they like (WCAG 2.2.1). */
const WARNING_SECONDS_LEAST = 20;

/** The limits for a citizen. */
export function patient({ idleSeconds, idleWarningSeconds }: IdleLimits): IdleLimits {
  return { idleSeconds, idleWarningSeconds: Math.max(WARNING_SECONDS_LEAST, idleWarningSeconds) };
}

/** What to make of a screen that nobody has touched for `silentMs`. */
export function idlePhase(limits: IdleLimits, silentMs: number): IdlePhase {
  const overdueMs = silentMs - limits.idleSeconds * 1000;
  if (overdueMs < 0) return { phase: 'present' };
  const secondsLeft = limits.idleWarningSeconds - Math.floor(overdueMs / 1000);
  return secondsLeft > 0 ? { phase: 'asking', secondsLeft } : { phase: 'gone' };
}
