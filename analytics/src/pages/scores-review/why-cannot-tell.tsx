import type { ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import { Explained, Explanation } from '../../components/explanation.tsx';
import { useSpeech } from '../../speech.tsx';
import { useScoresWords } from './scores-words.ts';

/** What may be said of a change, and why so little often is. */
export function WhyCannotTell({ changes }: { changes: ScoreChangesReply }) {
  const { format } = useSpeech();
  const { why, side } = useScoresWords();
  const dates = changes.comparisons.map(({ against, from, to }) =>
    side[against](`${format.day(from)} – ${format.day(to)}`),
  );
  return (
    <Explanation title={why.title} label={why.title}>
      <Explained name={why.what} lines={why.whatLines} />
      <Explained name={why.many} lines={why.manyLines(format.wholePercent(changes.familyRate))} />
      <Explained name={why.how} lines={why.howLines} />
      <Explained name={why.dates} lines={dates} />
    </Explanation>
  );
}
