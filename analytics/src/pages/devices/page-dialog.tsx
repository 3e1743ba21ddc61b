import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

type PageDialogProps = { title: string; onClosed: () => void; children: (close: () => void) => ComponentChildren };

/** Opens with the page's focus on its title; closed, the focus goes back to the button it came from. */
export function PageDialog({ title, onClosed, children }: PageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // Anew whenever the title says that the dialog has become another one.
    if (title !== '') heading.current?.focus();
  }, [title]);
  return (
    <dialog ref={dialog} class="explanation page-dialog" aria-labelledby={id} onClose={onClosed}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
