import { useRef, useState } from 'preact/hooks';

/** While one thing is under way a second one is not begun. */
export function useTurns() {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const pressed = useRef(false);

  /** @returns whether Enter was pressed meanwhile */
  async function alone(work: () => Promise<unknown>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    pressed.current = false;
    setBusy(true);
    await work();
    running.current = false;
    setBusy(false);
    return pressed.current;
  }

  /** @returns true where this press of Enter has to wait */
  function mustWait(): boolean {
    pressed.current ||= running.current;
    return running.current;
  }

  return { busy, alone, mustWait };
}
