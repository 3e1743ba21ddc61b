import type { Desk } from './use-desk.ts';
import { useDeskSentences, useDeskWords } from './use-desk-words.ts';

/** What was done last, and how to take it back. */
export function OutcomeLine({ desk }: { desk: Desk }) {
  const words = useDeskWords();
  const sentences = useDeskSentences();
  const { outcome } = desk;
  if (outcome === null) return null;
  return (
    <div class={`desk-outcome ${outcome.kind}`} data-outcome={outcome.kind}>
      <p>{sentences.outcome(outcome)}</p>
      {outcome.kind === 'returned' && (
        <button
          type="button"
          class="desk-plain"
          aria-keyshortcuts="Control+Z"
          onClick={() => desk.undo(outcome.invitation)}
        >
          {words.done.undo} <kbd>{words.done.keys}</kbd>
        </button>
      )}
    </div>
  );
}
