import { useRef } from 'preact/hooks';
import { useClock } from './surroundings.ts';

const HOLD_MS = 3_000;

/** An unmarked corner, top left: holding it for three seconds opens what is for staff only. */
export function StaffHandle({ onOpen }: { onOpen(): void }) {
  const clock = useClock();
  const cancel = useRef(() => {});
  const press = () => {
    cancel.current();
    cancel.current = clock.after(HOLD_MS, onOpen);
  };
  const release = () => cancel.current();
  return (
    <div
      class="staff-handle"
      data-testid="staff-handle"
      aria-hidden="true"
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    />
  );
}
