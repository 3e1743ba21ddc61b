import type { Verdict } from '../data/verdict.ts';
import { useSpeech } from '../speech.tsx';

/** A verdict has a word and a shape, never only a colour; "nothing to judge yet" has its own. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { words } = useSpeech();
  return (
    <p class={`verdict ${verdict}`}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <circle class="ring" cx="12" cy="12" r="10" />
        {verdict === 'met' && <path class="tick" d="m7.5 12.5 3 3 6-6.5" />}
        {verdict === 'unmet' && <path class="stroke" d="M12 7v6m0 3.2v.3" />}
        {(verdict === 'no-target' || verdict === 'nothing-yet') && <path class="stroke" d="M8 12h8" />}
      </svg>
      {words.verdict[verdict]}
    </p>
  );
}
