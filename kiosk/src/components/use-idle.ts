import { useEffect, useRef, useState } from 'preact/hooks';
import { type IdleLimits, type IdlePhase, idlePhase } from '../session/idle.ts';
import { useClock } from './surroundings.ts';

const LOOK_EVERY_MS = 250;
const present: IdlePhase = { phase: 'present' };

/** Watches for touches while `active`, and calls `gone` once nobody has answered the question either. */
export function useIdle(active: boolean, limits: IdleLimits, gone: () => void): { phase: IdlePhase; stay(): void } {
  const clock = useClock();
  const [phase, setPhase] = useState(present);
  const touchedAt = useRef(0);
  const asking = useRef(false);
  const leave = useRef(gone);
  leave.current = gone;

  const show = (next: IdlePhase) => {
    asking.current = next.phase === 'asking';
    setPhase((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next));
  };
  const stay = () => {
    touchedAt.current = clock.monotonic();
    show(present);
  };

  useEffect(() => {
    stay();
    if (!active) return;
    // While the question is shown only its own buttons count: a press on "end" must not close it first.
    const touch = () => {
      if (!asking.current) touchedAt.current = clock.monotonic();
    };
    let cancel = () => {};
    const look = () => {
      const next = idlePhase(limits, clock.monotonic() - touchedAt.current);
      show(next.phase === 'gone' ? present : next);
      if (next.phase === 'gone') leave.current();
      else cancel = clock.after(LOOK_EVERY_MS, look);
    };
    look();
    const unwatch = watchPresence(
      touch,
      () => clock.now(),
      limits,
      () => leave.current(),
    );
    return () => {
      cancel();
      unwatch();
    };
  }, [active, limits.idleSeconds, limits.idleWarningSeconds]);

  return { phase, stay };
}

const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** A tablet that slept stops its timers: a survey left open for long must not greet whoever wakes it. */
function watchPresence(touch: () => void, now: () => number, limits: IdleLimits, gone: () => void): () => void {
  let hiddenAt = now();
  const turn = () => {
    if (document.visibilityState === 'hidden') hiddenAt = now();
    else if (now() - hiddenAt > (limits.idleSeconds + limits.idleWarningSeconds) * 1000) gone();
  };
  for (const name of touches) document.addEventListener(name, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', turn);
  return () => {
    for (const name of touches) document.removeEventListener(name, touch, { capture: true });
    document.removeEventListener('visibilitychange', turn);
  };
}
