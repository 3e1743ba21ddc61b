import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The heading of a screen. It takes the focus when it appears, so that a screen reader begins to read here. */
export function Heading({ say, children }: { say?: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} class="heading" data-say={say}>
      {children}
    </h1>
  );
}
