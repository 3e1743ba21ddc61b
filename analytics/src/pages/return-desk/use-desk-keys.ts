import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from './use-desk.ts';

/**
 * Keys that work wherever the focus is: Ctrl+Z takes the last return back, unless there is typing to undo; and what a
 * scanner sends while nothing has the focus goes to the field.
 */
export function useDeskKeys(desk: Desk): void {
  const newest = useRef(desk);
  newest.current = desk;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { field, outcome, undo } = newest.current;
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (undoes && !isTypedIn(event.target) && outcome?.kind === 'returned') {
        event.preventDefault();
        undo(outcome.invitation);
      }
      const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (writes && event.target === document.body) field.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value !== '';
}
