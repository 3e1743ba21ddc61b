import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useSpeech } from '../speech.tsx';

type ExplanationProps = {
  title: string;
  /** On the link, where the question is another than "from what?". */
  label?: string;
  children: ComponentChildren;
};

/** The small link every number has: "from what?". Opens definition, dates, counts and method over the page. */
export function Explanation({ title, label, children }: ExplanationProps) {
  const { words } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  // Reading begins at the title; left alone, the browser would jump to the button at the end.
  function open() {
    dialog.current?.showModal();
    heading.current?.focus();
  }

  return (
    <>
      <button type="button" class="link from-what" aria-haspopup="dialog" onClick={open}>
        {label ?? words.today.fromWhat}
        {label === undefined && <span class="unseen"> {title}</span>}
      </button>
      <dialog ref={dialog} class="explanation" aria-labelledby={id}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <dl>{children}</dl>
        <form method="dialog">
          <button type="submit" class="button">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}

export function Explained({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </>
  );
}
