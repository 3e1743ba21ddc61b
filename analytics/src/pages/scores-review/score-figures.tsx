import type { ChangeVerdict, ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { Lead } from '@hailong/shared/plan/plan.ts';
import { periodQueryOf } from '../../address.ts';
import { type FactorDot, FactorDots } from '../../charts/factor-dots.tsx';
import { Figure } from '../../components/figure.tsx';
import { ScoresExplanation } from '../../components/scores-section.tsx';
import { scoreBy, standingOf } from '../../data/lead-score.ts';
import { levelNames } from '../../data/score-rows.ts';
import type { Review } from '../../data/use-review.ts';
import { useSpeech } from '../../speech.tsx';
import type { ScoresReviewWords } from '../../strings/pages/scores-review.vi.ts';
import { criteriaRows, directlyAskedRows, type ReviewRow } from './review-rows.ts';
import { useScoreColumns } from './score-columns.tsx';
import { useScoresWords } from './scores-words.ts';
import { WhyCannotTell } from './why-cannot-tell.tsx';

type ScoreFiguresProps = { review: Review; scores: ScoresReply; changes: ScoreChangesReply | null };

/** The picture of the factors, the table of everything, and apart from both what was asked directly. */
export function ScoreFigures({ review, scores, changes }: ScoreFiguresProps) {
  const { language, words, format } = useSpeech();
  const own = useScoresWords();
  const { lead, target, overall, direct } = scores;
  const sides = changes?.comparisons.map(({ against }) => against) ?? [];
  const columns = useScoreColumns(lead, target, sides);
  const naming = { language, overall: own.overall(format.count(scores.criteria.length)) };
  const rows = criteriaRows(scores, changes, naming);
  const directRows = directlyAskedRows(scores, changes, { language, overall: words.scores.directWhole });
  const name = `diem-${Object.values(review.period === null ? {} : periodQueryOf(review.period)).join('_')}`;
  const dates = words.today.range(format.day(scores.from), format.day(scores.to));
  const common = { world: review.world, columns, rowKey, rowClass };
  const names = levelNames(language);
  const foot = (
    <p class="soft">
      {words.scores.scale(names[0] ?? '', names.at(-1) ?? '')} {words.scores.note}
    </p>
  );
  return (
    <>
      {(direct === undefined || overall.n > 0) && (
        <Figure
          {...common}
          {...{ name, rows, title: factorsTitle(rows, scores, own, format.goal) }}
          caption={own.factorsCaption(own.leads[lead], dates)}
          tableTitle={changesTitle(changes, own, format.count)}
          size="own"
          aside={
            <>
              {foot}
              <p class="asides">
                <ScoresExplanation scores={scores} /> {changes !== null && <WhyCannotTell changes={changes} />}
              </p>
            </>
          }
        >
          <FactorDots
            dots={rows.filter(({ kind }) => kind !== 'criterion').map((row) => dotOf(row, lead))}
            target={target}
            targetText={own.target(format.goal(target))}
            score={format.score}
          />
        </Figure>
      )}
      {directRows.length > 0 && (
        <Figure
          {...common}
          name={`${name}-truc-tiep`}
          rows={directRows}
          title={own.directTitle}
          caption={words.scores.directWhat}
        />
      )}
    </>
  );
}

const rowKey = ({ item }: ReviewRow) => item.id;
const rowClass = ({ kind }: ReviewRow) => kind;

function dotOf({ kind, mark, text, item }: ReviewRow, lead: Lead): FactorDot {
  return { id: item.id, text: kind === 'overall' ? text : `${mark}. ${text}`, ...scoreBy(item, lead) };
}

/** Only what the intervals allow to say, and no factor before another. */
function factorsTitle(
  rows: readonly ReviewRow[],
  { lead, target }: ScoresReply,
  { factorsFinding }: ScoresReviewWords,
  goal: (value: number) => string,
): string {
  const standings = rows
    .filter(({ kind }) => kind === 'factor')
    .map(({ item }) => standingOf(scoreBy(item, lead), target));
  const all = String(standings.length);
  const below = standings.filter((one) => one === 'below').length;
  if (below > 0) return factorsFinding.below(String(below), all, goal(target));
  return standings.every((one) => one === 'above')
    ? factorsFinding.above(all, goal(target))
    : factorsFinding.none(goal(target));
}

function changesTitle(
  changes: ScoreChangesReply | null,
  { tableFinding }: ScoresReviewWords,
  count: (value: number) => string,
): string {
  const items = changes?.comparisons.find(({ against }) => against === 'previous')?.items ?? [];
  const judged = items.filter(({ measure, difference }) => measure === 'criteria' && difference !== null);
  if (judged.length === 0) return tableFinding.alone;
  const said = (verdict: ChangeVerdict) => judged.filter((one) => one.verdict === verdict).length;
  const [worse, better] = [said('worse'), said('better')];
  return worse + better === 0 ? tableFinding.none : tableFinding.changed(count(worse), count(better));
}
