import { useEffect } from 'preact/hooks';
import { watchSlips } from './watch-slips.ts';

/** A hand that shakes touches twice within this time, and at nearly the same place. */
const ECHO_MS = 500;
const ECHO_DISTANCE = 48;

/** `on`: held weakly, or a screen that is gone would stay in memory with it. */
type Press = { x: number; y: number; at: number; on: WeakRef<EventTarget> | null };

/**
 * Takes the second of two touches on a button for what it is: a slip. Otherwise it would meet whatever stands at the
 * same place on the next screen, or take back what the first one switched on. Keys and answers take every touch: there a
 * second one does no harm, or is meant, unless the first one brought them there. A touch that slides is a press, too.
 */
export function useSteadyHand(): void {
  useEffect(() => {
    let last: Press = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY, on: null };
    const look = (event: MouseEvent) => {
      const byHand = event instanceof PointerEvent && event.pointerType === 'touch';
      if (!byHand && event.detail < 2) return;
      const before = last;
      // Each echo counts from itself: trembling on the glass is one press, however long it takes.
      last = pressOf(event);
      if ((byHand && !isEcho(before, last)) || !isHarm(before, event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('click', look, { capture: true });
    const unwatchSlips = watchSlips(document);
    return () => {
      document.removeEventListener('click', look, { capture: true });
      unwatchSlips();
    };
  }, []);
}

function pressOf({ clientX, clientY, timeStamp, target }: MouseEvent): Press {
  return { x: clientX, y: clientY, at: timeStamp, on: target && new WeakRef(target) };
}

function isEcho(before: Press, now: Press): boolean {
  return now.at - before.at < ECHO_MS && Math.hypot(now.x - before.x, now.y - before.y) < ECHO_DISTANCE;
}

/** A button, or whatever came in the place of what was pressed before. */
function isHarm({ on }: Press, target: EventTarget | null): boolean {
  const pressed = on?.deref();
  if (pressed instanceof Node && !pressed.isConnected) return true;
  return target instanceof Element && target.closest('button:not(.key)') !== null;
}
