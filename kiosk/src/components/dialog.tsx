import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type DialogProps = { name: string; label: string; urgent?: boolean; onClose(): void; children: ComponentChildren };

/** The browser's own modal dialog: it holds the focus, hides the rest from screen readers, and closes with Escape. */
export function Dialog({ name, label, urgent = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
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
    </dialog>
  );
}
