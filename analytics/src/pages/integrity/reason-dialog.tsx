import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Answer, Refusal } from '../../server-client.ts';
import { PageDialog } from '../devices/page-dialog.tsx';
import { useIntegrityWords } from './integrity-words.ts';

const SHORTEST = 10;
const LONGEST = 500;

type ReasonDialogProps = {
  title: string;
  lines: readonly string[];
  confirm: string;
  send: (reason: string) => Promise<Answer<unknown>>;
  onClosed: () => void;
  onDone: () => void;
  onSignedOut: () => void;
};

/** Says what will be done, and does it once there is a reason. */
export function ReasonDialog({ title, lines, confirm, send, onClosed, onDone, onSignedOut }: ReasonDialogProps) {
  const { excluding: words } = useIntegrityWords();
  const [tooShort, setTooShort] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function submit(event: SubmitEvent, close: () => void) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason')).trim();
    setTooShort(reason.length < SHORTEST);
    if (busy || reason.length < SHORTEST) return;
    setBusy(true);
    const answer = await send(reason);
    setBusy(false);
    if (!answer.ok && answer.status === 401) return onSignedOut();
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    // Closed first, or the browser would move the focus back to where it was when the dialog opened.
    close();
    onDone();
  }

  return (
    <PageDialog title={title} onClosed={onClosed}>
      {(close) => (
        <form class="form reason" onSubmit={(event) => void submit(event, close)} noValidate>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div class="field">
            <label for={`${id}-reason`}>{words.reason}</label>
            <textarea
              id={`${id}-reason`}
              name="reason"
              rows={3}
              maxLength={LONGEST}
              aria-invalid={tooShort}
              aria-describedby={`${id}-hint`}
            />
            <p class="hint" id={`${id}-hint`} role={tooShort ? 'alert' : undefined}>
              {tooShort ? words.tooShort : words.hint}
            </p>
          </div>
          {refusal !== null && <ProblemNote refusal={refusal} />}
          <div class="dialog-buttons">
            <button type="submit" class="button" aria-disabled={busy}>
              {confirm}
            </button>
            <button type="button" class="link" onClick={close}>
              {words.cancel}
            </button>
          </div>
        </form>
      )}
    </PageDialog>
  );
}
