import type { ScoreChange } from '@hailong/shared/contract/score-changes.ts';
import { ChangeMark } from '../../components/change-mark.tsx';
import { useSpeech } from '../../speech.tsx';
import { useScoresWords } from './scores-words.ts';

/** "+2,3 ▲ tốt hơn", with the score before for whoever looks closer. */
export function ChangeCell({ change }: { change: ScoreChange | undefined }) {
  const { words, format } = useSpeech();
  const own = useScoresWords();
  if (change === undefined || change.difference === null) {
    return <span class="no-change">{change === undefined ? words.today.noShare : own.noChange}</span>;
  }
  return (
    <span class="change-cell">
      <span class="difference">{format.points(change.difference)}</span> <ChangeMark verdict={change.verdict} />
    </span>
  );
}
