import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { useId } from 'preact/hooks';
import { levelNames } from '../data/score-rows.ts';
import { useSpeech } from '../speech.tsx';
import { Explained, Explanation } from './explanation.tsx';
import { ScoreTable } from './score-table.tsx';

export function ScoresSection({ scores }: { scores: ScoresReply }) {
  const { language, words, format } = useSpeech();
  const id = useId();
  const names = levelNames(language);
  const { top2, low, high } = scores.overall;
  const ballots = format.count(scores.ballots);
  return (
    <section class="scores" aria-labelledby={id}>
      <h2 id={id}>{words.scores.name}</h2>
      <p class="scores-lead">
        {top2 === null || low === null || high === null
          ? words.scores.none
          : words.scores.lead(format.score(top2), format.interval(low, high), ballots)}
      </p>
      <ScoreTable scores={scores} />
      <p class="soft">
        {words.scores.scale(names[0] ?? '', names.at(-1) ?? '')} {words.scores.note}
      </p>
      <ScoresExplanation scores={scores} />
    </section>
  );
}

function ScoresExplanation({ scores }: { scores: ScoresReply }) {
  const { words, format } = useSpeech();
  const { ballots, population, from, to } = scores;
  const counts =
    population === null
      ? words.explain.scoresCountsOnly(format.count(ballots))
      : words.explain.scoresCounts(format.count(ballots), format.count(population));
  return (
    <Explanation title={words.explain.scores}>
      <Explained name={words.explain.definition} lines={words.explain.scoresDefinition} />
      <Explained name={words.explain.dates} lines={[words.today.range(format.day(from), format.day(to))]} />
      <Explained name={words.explain.counts} lines={[counts]} />
      <Explained name={words.explain.method} lines={[...words.explain.scoresMethod, words.scores.note]} />
    </Explanation>
  );
}
