import { useRef } from 'preact/hooks';
import { useClock, useWords } from './surroundings.ts';

const HOLD_MS = 3_000;

type StaffHandleProps = {
  /** The hand is on it: what it opens may be fetched already. */
  onTouch(): void;
  onOpen(): void;
};

/**
 * An unmarked corner, top left: holding it for three seconds opens what is for staff only. A keyboard or a screen reader
 * presses it like any button; a short touch by hand does nothing.
 */
export function StaffHandle({ onTouch, onOpen }: StaffHandleProps) {
  const clock = useClock();
  const words = useWords();
  const cancel = useRef(() => {});
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const press = () => {
    pressedAt.current = clock.monotonic();
    onTouch();
    cancel.current();
    cancel.current = clock.after(HOLD_MS, onOpen);
  };
  const release = () => cancel.current();
  // A key counts no clicks (`detail` 0); a screen reader may count one, but with no touch before it.
  const click = (event: MouseEvent) => {
    if (event.detail === 0 || clock.monotonic() - pressedAt.current > HOLD_MS) onOpen();
  };
  return (
    <button
      type="button"
      class="staff-handle"
      data-testid="staff-handle"
      aria-label={words.staffHeading}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onClick={click}
    />
  );
}
