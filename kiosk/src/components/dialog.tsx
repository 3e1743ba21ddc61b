import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ChooseStrip } from './choose-strip.tsx';

type DialogProps = { name: string; label: string; urgent?: boolean; onClose(): void; children: ComponentChildren };

/** The browser's own modal dialog: it holds the focus, hides the rest from screen readers, and closes with Escape. */
export function Dialog({ name, label, urgent = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Open before what is in it asks for the focus.
  useLayoutEffect(() => {
    const box = dialog.current;
    if (box?.open === false) box.showModal();
    // Closed, not only taken away: the focus goes back to what opened it.
    return () => box?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={`dialog ${name}`}
      role={urgent ? 'alertdialog' : undefined}
      aria-label={label}
      onCancel={cancel}
    >
      {children}
      <ChooseStrip />
    </dialog>
  );
}
