import type { ScoreChange, ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { headlineScore } from '@hailong/shared/scoring/headline-score.ts';
import { ChangeMark } from '../../components/change-mark.tsx';
import { otherLead, scoreBy, standingOf } from '../../data/lead-score.ts';
import { isFromFew } from '../../data/score-rows.ts';
import { useSpeech } from '../../speech.tsx';
import { useScoresWords } from './scores-words.ts';

type HeadlineProps = { scores: ScoresReply; changes: ScoreChangesReply | null };

/** One figure big, the rest small: the leading score, what it is held against, and apart from it the other one. */
export function ScoreHeadline({ scores, changes }: HeadlineProps) {
  const { format } = useSpeech();
  const own = useScoresWords();
  const { lead, target } = scores;
  const { item, measure, ballots } = headlineScore(scores);
  const leading = scoreBy(item, lead);
  const other = scoreBy(item, otherLead(lead));
  if (leading.value === null) return null;
  const interval = ({ low, high }: typeof leading) =>
    low === null || high === null ? own.noInterval : format.interval(low, high);
  return (
    <div class="score-headline">
      <div>
        <p class="score-name">{own.leads[lead]}</p>
        <p class="score-figure">
          <data value={leading.value} data-lead={lead}>
            {format.score(leading.value)}
          </data>{' '}
          <small>{own.units[lead]}</small>
        </p>
        <p>
          {own.interval}: {interval(leading)}
        </p>
        {isFromFew(item, ballots) && <p>{own.few(format.count(ballots))}</p>}
        <p class="standing">{own.standing[standingOf(leading, target)](format.goal(target))}</p>
      </div>
      <dl class="score-changes">
        {(changes?.comparisons ?? []).map(({ against, from, to, items }) => (
          <Change
            key={against}
            name={own.side[against](`${format.day(from)} – ${format.day(to)}`)}
            change={items.find((one) => one.id === item.id && one.measure === measure)}
          />
        ))}
      </dl>
      {other.value !== null && (
        <div class="other-score">
          <p class="score-name">{own.other(own.leads[otherLead(lead)])}</p>
          <p>
            <data value={other.value} data-lead={otherLead(lead)}>
              {format.score(other.value)}
            </data>{' '}
            {own.units[otherLead(lead)]} ({interval(other)})
          </p>
          <p class="soft">{own.otherWhat}</p>
        </div>
      )}
    </div>
  );
}

/** Alone the change would be clear; among all that is compared it is not. */
function isOpenTogether({ verdict, low, high }: ScoreChange): boolean {
  return verdict === 'cannot-tell' && low !== null && high !== null && (low > 0 || high < 0);
}

function Change({ name, change }: { name: string; change: ScoreChange | undefined }) {
  const { format } = useSpeech();
  const own = useScoresWords();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {change === undefined || change.difference === null ? (
          own.noChange
        ) : (
          <>
            {format.points(change.difference)}
            {change.low !== null && change.high !== null && (
              <span class="soft"> ({format.pointsRange(change.low, change.high)})</span>
            )}{' '}
            <ChangeMark verdict={change.verdict} />
            {isOpenTogether(change) && <small class="not-alone">{own.notAlone}</small>}
          </>
        )}
      </dd>
    </>
  );
}
