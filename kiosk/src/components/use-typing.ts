import { useEffect, useRef } from 'preact/hooks';

/** A scanner types its keys faster than any hand, and presses Enter after the last one. */
const SCANNER_GAP_MS = 80;

type Typing = { onKey(key: string): void; onErase(): void; onEnter(): void };

/** A real keyboard or a USB scanner types on a screen that has only buttons. */
export function useTyping(typing: Typing): void {
  const latest = useRef(typing);
  latest.current = typing;
  useEffect(() => {
    let lastKeyAt = Number.NEGATIVE_INFINITY;
    const enter = (event: KeyboardEvent) => {
      const onButton = document.activeElement instanceof HTMLButtonElement;
      if (onButton && event.timeStamp - lastKeyAt > SCANNER_GAP_MS) return;
      event.preventDefault();
      latest.current.onEnter();
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter') return enter(event);
      if (event.key === 'Backspace') return latest.current.onErase();
      if (event.key.length !== 1 || event.key === ' ') return;
      lastKeyAt = event.timeStamp;
      latest.current.onKey(event.key);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
