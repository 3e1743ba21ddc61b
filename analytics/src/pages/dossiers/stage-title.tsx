import { useLayoutEffect, useRef } from 'preact/hooks';

/** The heading of a step. Reading goes on from here when the step appears: what was pressed before is gone. */
export function StageTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
