import type { ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { headlineScore } from '@hailong/shared/scoring/headline-score.ts';
import { useEffect, useRef } from 'preact/hooks';
import { ReviewPage } from '../components/review-page.tsx';
import { scoreBy } from '../data/lead-score.ts';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { ScoreFigures } from './scores-review/score-figures.tsx';
import { ScoreHeadline } from './scores-review/score-headline.tsx';
import { useScoresWords } from './scores-review/scores-words.ts';
import './scores-review.css';

/** Two answers of two moments are asked for again after this. */
const ASK_AGAIN_MS = 500;
const ATTEMPTS = 5;

export function ScoresReview(props: PageProps) {
  const own = useScoresWords();
  const review = useReviewAddress(props);
  const survey = review.filters.survey === 'full' ? 'full' : 'counter';
  const scores = useReview<ScoresReply>(review, '/scores', { survey });
  const compared = useReview<ScoreChangesReply>(review, '/scores/changes', { survey });
  const changes = useSameMoment(review, scores.value, compared.value);
  const sentence = useSentence(changes);
  return (
    <ReviewPage
      review={review}
      title={own.title}
      loaded={scores}
      sentence={sentence}
      isEmpty={({ ballots }) => ballots === 0}
      excluded={({ excluded }) => excluded}
      filters={<SurveyChoice review={review} survey={survey} />}
    >
      {(value) => (
        <>
          {survey === 'full' && <p class="soft">{own.fullNote}</p>}
          <ScoreHeadline scores={value} changes={changes} />
          <ScoreFigures review={review} scores={value} changes={changes} />
        </>
      )}
    </ReviewPage>
  );
}

/** A survey that arrives between the two requests would make page and verdict disagree. */
function useSameMoment(review: Review, scores: ScoresReply | null, changes: ScoreChangesReply | null) {
  const { reload } = review;
  const isTorn = scores !== null && changes !== null && scores.ballots !== changes.ballots;
  const attempts = useRef(0);
  useEffect(() => {
    if (!isTorn) attempts.current = 0;
    if (!isTorn || attempts.current >= ATTEMPTS) return;
    attempts.current += 1;
    const timer = setTimeout(reload, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isTorn, reload, scores, changes]);
  return isTorn ? null : changes;
}

/** The leading score, and what may be said of its change. */
function useSentence(changes: ScoreChangesReply | null): (scores: ScoresReply) => string {
  const { format } = useSpeech();
  const own = useScoresWords();
  return (scores) => {
    const { measure, item, ballots } = headlineScore(scores);
    const { value, low, high } = scoreBy(item, scores.lead);
    if (value === null) return own.sentence.none(format.count(scores.ballots));
    const interval = low === null || high === null ? own.noInterval : format.interval(low, high);
    const said = { score: format.score(value), interval, ballots: format.count(ballots) };
    const verdicts = (changes?.comparisons ?? []).flatMap(({ against, items }) => {
      const change = items.find((one) => one.id === item.id && one.measure === measure);
      return change === undefined || change.difference === null ? [] : [own.against[against][change.verdict]];
    });
    return [(measure === 'direct' ? own.sentence.direct : own.sentence)[scores.lead](said), ...verdicts].join('; ');
  };
}

/** Only where somebody answered the long form is there something to choose. */
function SurveyChoice({ review, survey }: { review: Review; survey: 'counter' | 'full' }) {
  const own = useScoresWords();
  const { value } = useReview<ScoresReply>(review, survey === 'full' ? null : '/scores', { survey: 'full' });
  const hasFull = survey === 'full' || (value !== null && value.ballots > 0 && value.questionnaire === 'sipas-full');
  if (!hasFull) return null;
  return (
    <label>
      {own.survey}
      <select
        value={survey}
        onChange={({ currentTarget }) =>
          review.go({ filters: { survey: currentTarget.value === 'full' ? 'full' : undefined } })
        }
      >
        <option value="counter">{own.surveys.counter}</option>
        <option value="full">{own.surveys.full}</option>
      </select>
    </label>
  );
}
