import type { ChangeVerdict } from '@hailong/shared/contract/score-changes.ts';
import { useReviewWords } from './review-words.ts';

const shapes: Record<ChangeVerdict, string> = {
  better: 'M8 2.5 14.5 13h-13Z',
  worse: 'M8 13.5 1.5 3h13Z',
  // What chance alone explains is neither up nor down: a line with both ends open.
  'cannot-tell': 'M2 8h12M4.5 5.5 2 8l2.5 2.5M11.5 5.5 14 8l-2.5 2.5',
};

/** A verdict on a change has a shape and a word, never only a colour. */
export function ChangeMark({ verdict }: { verdict: ChangeVerdict }) {
  const own = useReviewWords();
  return (
    <span class={`change ${verdict}`}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={shapes[verdict]} />
      </svg>
      {own.verdicts[verdict]}
    </span>
  );
}
