import { useEffect, useRef } from 'preact/hooks';

/** A word about what was just pressed. Its place is kept free, and large text scrolls to it when it comes. */
export function Hint({ text }: { text: string }) {
  const hint = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') hint.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <p ref={hint} class="hint" aria-live="polite">
      {text}
    </p>
  );
}
