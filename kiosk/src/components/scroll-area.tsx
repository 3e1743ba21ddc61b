import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './surroundings.ts';

/** Room between the top bar and the actions. Where the text is larger than the room, a button says so and scrolls. */
export function ScrollArea({ children }: { children: ComponentChildren }) {
  const words = useWords();
  const area = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const [overflows, setOverflows] = useState(false);

  const look = () => {
    const box = area.current;
    if (box === null) return;
    const hidden = box.scrollHeight - box.clientHeight;
    // Less than the empty margin at the end is nothing to see.
    setMore(hidden - box.scrollTop > 24);
    setOverflows(hidden > 0);
  };
  useEffect(() => {
    const box = area.current;
    if (box === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="scroll">
      <div class="scroll-area" ref={area} onScroll={look} tabIndex={overflows ? 0 : undefined}>
        <div class="scroll-content">{children}</div>
      </div>
      {more && (
        <button
          type="button"
          class="scroll-more"
          onClick={() => area.current?.scrollBy({ top: area.current.clientHeight * 0.7 })}
        >
          {words.more}
        </button>
      )}
    </div>
  );
}
