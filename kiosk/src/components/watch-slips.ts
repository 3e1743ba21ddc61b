/** From here on a browser may take a finger for one that scrolls, and then presses nothing. */
const SLIP_LEAST = 8;
/** A trembling finger slides no further; whoever moves away from it has changed their mind. */
const SLIP_MOST = 48;

type Touch = { control: Element; x: number; y: number };

/**
 * A finger that trembles slides over the glass before it lifts. As long as it stays on the button or the answer that it
 * touched, and nothing beneath it could have been scrolled that way, it has pressed.
 * @returns ends the watch
 */
export function watchSlips(page: Document): () => void {
  let touch: Touch | null = null;
  const begin = ({ touches, target }: TouchEvent) => {
    const [finger, second] = touches;
    const control = target instanceof Element ? target.closest('button:not(:disabled, .staff-handle), label') : null;
    const alone = finger !== undefined && second === undefined;
    touch = alone && control !== null ? { control, x: finger.clientX, y: finger.clientY } : null;
  };
  const cancel = () => {
    touch = null;
  };
  const end = (event: TouchEvent) => {
    const [finger] = event.changedTouches;
    const begun = touch;
    touch = null;
    if (begun === null || finger === undefined || !isSlip(begun, finger, page)) return;
    // Where the browser would press after all, it would be pressed twice.
    if (event.cancelable) event.preventDefault();
    const { x: clientX, y: clientY } = begun;
    const press = { bubbles: true, cancelable: true, composed: true, detail: 1, pointerType: 'touch' };
    begun.control.dispatchEvent(new PointerEvent('click', { ...press, clientX, clientY }));
  };
  page.addEventListener('touchstart', begin, { capture: true, passive: true });
  page.addEventListener('touchend', end, { capture: true, passive: false });
  page.addEventListener('touchcancel', cancel, { capture: true });
  return () => {
    page.removeEventListener('touchstart', begin, { capture: true });
    page.removeEventListener('touchend', end, { capture: true });
    page.removeEventListener('touchcancel', cancel, { capture: true });
  };
}

function isSlip({ control, x, y }: Touch, { clientX, clientY }: { clientX: number; clientY: number }, page: Document) {
  const slip = Math.hypot(clientX - x, clientY - y);
  if (slip < SLIP_LEAST || slip > SLIP_MOST || !control.isConnected) return false;
  if (!control.contains(page.elementFromPoint(clientX, clientY))) return false;
  return Math.abs(clientY - y) < SLIP_LEAST || !canScroll(control);
}

function canScroll(control: Element): boolean {
  for (let area: Element | null = control; area !== null; area = area.parentElement) {
    const { overflowY } = getComputedStyle(area);
    const rolls = overflowY === 'auto' || overflowY === 'scroll';
    if (rolls && area.scrollHeight > area.clientHeight + 1) return true;
  }
  return false;
}
