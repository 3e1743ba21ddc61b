import type { PastImport, UndoneImport } from '@hailong/shared/contract/dossiers.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';

type UndoDialogProps = {
  world: World;
  past: PastImport;
  onKeep: () => void;
  onUndone: (result: UndoneImport) => void;
  onSignedOut: () => void;
};

/** Says what taking an import back does, and does it. */
export function UndoDialog({ world, past, onKeep, onUndone, onSignedOut }: UndoDialogProps) {
  const { words, counted } = useDossiersSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);

  async function undo() {
    if (busy) return;
    setBusy(true);
    const answer = await world.client.send<UndoneImport>('DELETE', `/dossiers/imports/${past.importId}`);
    setBusy(false);
    if (answer.ok) {
      // Closed first, or the browser would move the focus back to where it was when the dialog opened.
      dialog.current?.close();
      onUndone(answer.value);
    } else if (answer.status === 401) onSignedOut();
    else setRefusal(answer);
  }

  return (
    <dialog ref={dialog} class="explanation undoing" aria-labelledby={id} onClose={() => !busy && onKeep()}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.undo.title(past.fileName)}
      </h2>
      <p>{words.undo.lead(counted(past.created), counted(past.updated))}</p>
      <p>{words.undo.surveys}</p>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <p class="acts">
        <button type="button" class="button" aria-disabled={busy} onClick={undo}>
          {words.undo.confirm}
        </button>
        <button type="button" class="plain-button" onClick={() => dialog.current?.close()}>
          {words.undo.keep}
        </button>
      </p>
    </dialog>
  );
}
