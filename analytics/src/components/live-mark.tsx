import type { LiveState } from '../data/live-connection.ts';
import { timeOfInstant } from '../format.ts';
import { useSpeech } from '../speech.tsx';

/** Whether figures follow by themselves; when the line is down, how old they are. */
export function LiveMark({ status, askedAtMs }: { status: LiveState['status']; askedAtMs: number }) {
  const { words } = useSpeech();
  return (
    <p class={`live-mark ${status}`} data-live={status}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <circle cx="5" cy="5" r="3.5" />
      </svg>
      {words.live[status]}
      {status === 'lost' && askedAtMs > 0 && `, ${words.live.asOf(timeOfInstant(askedAtMs))}`}
    </p>
  );
}
