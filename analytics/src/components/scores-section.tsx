import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { formOf } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaBallots, headlineScore } from '@hailong/shared/scoring/headline-score.ts';
import { useId } from 'preact/hooks';
import { scoreBy } from '../data/lead-score.ts';
import { directRows, levelNames, scoreRows } from '../data/score-rows.ts';
import { useSpeech } from '../speech.tsx';
import { Explained, Explanation } from './explanation.tsx';
import { ScoreTable } from './score-table.tsx';

/** What criteria say, and apart from it what people said when they were asked for the whole at once. */
export function ScoresSection({ scores }: { scores: ScoresReply }) {
  const { language, words, format } = useSpeech();
  const id = useId();
  const names = levelNames(language);
  const { overall, direct } = scores;
  const ballots = criteriaBallots(scores);
  const isAskedByCriteria = direct === undefined || overall.n > 0;
  return (
    <section class="scores" aria-labelledby={id}>
      <h2 id={id}>{words.scores.name}</h2>
      <ScoresLead scores={scores} />
      {isAskedByCriteria && (
        <>
          {direct !== undefined && <h3>{words.scores.byCriteria}</h3>}
          <ScoreTable
            label={words.scores.criterion}
            caption={words.scores.caption(format.count(ballots))}
            whole={{ text: words.scores.overall, item: overall }}
            rows={scoreRows(scores, language)}
            ballots={ballots}
            lead={scores.lead}
          />
        </>
      )}
      {direct !== undefined && (
        <>
          <h3>{words.scores.direct}</h3>
          <p class="soft">{words.scores.directWhat}</p>
          <ScoreTable
            label={words.scores.directQuestion}
            caption={words.scores.directCaption(format.count(direct.ballots))}
            whole={{ text: words.scores.directWhole, item: direct.overall }}
            rows={directRows(direct, language)}
            ballots={direct.ballots}
            lead={scores.lead}
          />
        </>
      )}
      <p class="soft">
        {words.scores.scale(names[0] ?? '', names.at(-1) ?? '')} {words.scores.note}
      </p>
      <ScoresExplanation scores={scores} />
    </section>
  );
}

/** One score in one sentence, and which measure it is. */
function ScoresLead({ scores }: { scores: ScoresReply }) {
  const { words, format } = useSpeech();
  const { measure, item, ballots } = headlineScore(scores);
  const { value, low, high } = scoreBy(item, scores.lead);
  if (value === null) return <p class="scores-lead">{words.scores.none}</p>;
  const { lead, meanLead, directLead, directMeanLead } = words.scores;
  const [ofCriteria, ofDirect] = scores.lead === 'top2' ? [lead, directLead] : [meanLead, directMeanLead];
  const sentence = measure === 'direct' ? ofDirect : ofCriteria;
  const interval = low === null || high === null ? words.today.noShare : format.interval(low, high);
  return <p class="scores-lead">{sentence(format.score(value), interval, format.count(ballots))}</p>;
}

export function ScoresExplanation({ scores }: { scores: ScoresReply }) {
  const { words, format } = useSpeech();
  const { ballots, population, from, to, direct, forms, modes } = scores;
  const counts =
    population === null
      ? words.explain.scoresCountsOnly(format.count(ballots))
      : words.explain.scoresCounts(format.count(ballots), format.count(population));
  const ofForms = forms.map(({ questionnaire, ballots: own }) => {
    const form = formOf(questionnaire);
    return words.explain.ofForm(form === null ? questionnaire : words.explain.forms[form], format.count(own));
  });
  const named = (['self', 'assisted', 'phone', 'paper', 'file'] as const)
    .filter((mode) => modes[mode] > 0 || (mode !== 'paper' && mode !== 'file'))
    .map((mode) => `${words.explain.modes[mode]}: ${format.count(modes[mode])}`);
  const ofModes = words.explain.ofModes(named);
  return (
    <Explanation title={words.explain.scores}>
      <Explained name={words.explain.definition} lines={words.explain.scoresDefinition} />
      <Explained name={words.explain.dates} lines={[words.today.range(format.day(from), format.day(to))]} />
      <Explained name={words.explain.counts} lines={ballots === 0 ? [counts] : [counts, ...ofForms, ofModes]} />
      <Explained
        name={words.explain.method}
        lines={[
          ...words.explain.scoresMethod,
          ...(direct === undefined ? [] : words.explain.directMethod),
          words.scores.note,
        ]}
      />
    </Explanation>
  );
}
