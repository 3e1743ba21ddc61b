import { useRef, useState } from 'preact/hooks';
import type { Say } from './use-desk.ts';

/** What stands in the field, and what is said about it. */
export function useEntry() {
  const [text, setText] = useState('');
  const [say, setSay] = useState<Say | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const held = useRef<string | null>(null);
  const type = (next: string) => {
    held.current = null;
    setText(next);
    setSay(null);
  };
  /** At once: the page itself is drawn a moment later, and the next scan may be there by then. */
  const write = (next: string) => {
    setText(next);
    if (field.current !== null) field.current.value = next;
  };
  /** What is spoken of stands in the field, whatever was scanned meanwhile; the next scan replaces it. */
  const hold = (typed: string) => {
    held.current = typed;
    write(typed);
    field.current?.select();
  };
  const clear = () => {
    type('');
    field.current?.focus();
  };
  const isHeld = (typed: string) => held.current === typed;
  return { text, say, setSay, field, type, write, clear, hold, isHeld };
}
