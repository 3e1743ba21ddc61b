import { useEffect, useRef } from 'preact/hooks';

type HintProps = {
  text: string;
  /** Part that is read aloud for it. */
  say?: string;
};

/** A word about what was just pressed. Its place is kept free, and large text scrolls to it when it comes. */
export function Hint({ text, say }: HintProps) {
  const hint = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') hint.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <p ref={hint} class="hint" aria-live="polite" data-say={text === '' ? undefined : say}>
      {text}
    </p>
  );
}
