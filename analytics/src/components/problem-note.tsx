import type { Refusal } from '../server-client.ts';
import { useSpeech } from '../speech.tsx';

type ProblemNoteProps = { refusal: Refusal; title?: string; onRetry?: () => void };

/** What happened, that nothing was lost, what to do now: in the server's words, or ours where it did not answer. */
export function ProblemNote({ refusal, title, onRetry }: ProblemNoteProps) {
  const { words } = useSpeech();
  return (
    <div class="note" role="alert">
      {title !== undefined && <h1>{title}</h1>}
      <p>{refusal.detail ?? words.refusal.unreachable}</p>
      {onRetry !== undefined && (
        <button type="button" class="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
