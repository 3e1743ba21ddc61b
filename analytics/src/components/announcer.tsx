import { useEffect, useRef, useState } from 'preact/hooks';

/** Reads a changed text aloud politely. The first text is silent: it is on the page already, as its heading. */
export function Announcer({ text }: { text: string }) {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first.current) return;
    first.current = '';
    setSaid(text);
  }, [text]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
