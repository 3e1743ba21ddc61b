import { useEffect } from 'preact/hooks';

/** A hand that shakes touches twice within this time, and at nearly the same place. */
const ECHO_MS = 500;
const ECHO_DISTANCE = 48;

type Press = { x: number; y: number; at: number };

/**
 * Takes the second of two touches on an action for what it is: a slip. Otherwise it would meet whatever stands at the
 * same place on the next screen. Keys and answers take every touch: there a second one does no harm, or is meant.
 */
export function useSteadyHand(): void {
  useEffect(() => {
    let last: Press = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY };
    const look = (event: MouseEvent) => {
      const byHand = event instanceof PointerEvent && event.pointerType === 'touch';
      if (!byHand && event.detail < 2) return;
      const press = { x: event.clientX, y: event.clientY, at: event.timeStamp };
      const echo = byHand ? isEcho(last, press) : true;
      // Each echo counts from itself: trembling on the glass is one press, however long it takes.
      last = press;
      if (!echo || !(event.target instanceof Element) || event.target.closest('.button') === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('click', look, { capture: true });
    return () => document.removeEventListener('click', look, { capture: true });
  }, []);
}

function isEcho(before: Press, now: Press): boolean {
  return now.at - before.at < ECHO_MS && Math.hypot(now.x - before.x, now.y - before.y) < ECHO_DISTANCE;
}
