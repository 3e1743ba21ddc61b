import type { TrendStep, TrendsReply } from '@hailong/shared/contract/trends.ts';
import { InnerLink } from '../components/inner-link.tsx';
import { ReviewPage } from '../components/review-page.tsx';
import { lastTwelveMonths } from '../data/first-period.ts';
import { directionOf } from '../data/signal-runs.ts';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { Annotations } from './trends/annotations.tsx';
import { HowToRead } from './trends/how-to-read.tsx';
import { TrendChoice } from './trends/trend-choice.tsx';
import { RUN_POINTS, TrendFigure } from './trends/trend-figure.tsx';
import { itemGroups, itemName, steps } from './trends/trend-names.ts';
import { useTrendsWords } from './trends/trends-words.ts';
import './trends.css';

/** Two points are a difference, not a trend. */
const TREND_POINTS = 3;

export function Trends(props: PageProps) {
  const { language, format } = useSpeech();
  const own = useTrendsWords();
  const review = useReviewAddress(props, lastTwelveMonths);
  const groups = itemGroups(own, language);
  const { item = 'overall', step } = review.filters;
  const trend = useReview<TrendsReply>(review, '/trends', { item, step: steps.find((one) => one === step) });
  const shownStep: TrendStep | '' = steps.find((one) => one === step) ?? trend.value?.step ?? '';
  const sentence = (reply: TrendsReply) => {
    const name = itemName(reply, groups);
    if (reply.centre === null) return own.sentence.none(name);
    const said = {
      item: name,
      score: format.score(reply.centre),
      ballots: format.count(ballotsOf(reply)),
    };
    const unusual = (['down', 'up'] as const).flatMap((direction) => {
      const count = reply.points.filter((point) => directionOf(point) === direction).length;
      return count === 0 ? [] : [own.unusual[direction](format.count(count), own.stepNames[reply.step])];
    });
    if (unusual.length > 0) return own.sentence.signals(said, unusual);
    return answeredIn(reply) < TREND_POINTS ? own.sentence.few(said) : own.sentence.steady(said);
  };
  return (
    <ReviewPage
      review={review}
      title={own.title}
      loaded={trend}
      sentence={sentence}
      isEmpty={(reply) => ballotsOf(reply) === 0}
      excluded={({ excluded }) => excluded}
      filters={<TrendChoice review={review} groups={groups} item={item} step={shownStep} />}
    >
      {(reply) => (
        <>
          {answeredIn(reply) < RUN_POINTS && <Longer review={review} />}
          <TrendFigure world={review.world} reply={reply} name={itemName(reply, groups)} />
          <HowToRead />
          <Annotations review={review} annotations={reply.annotations} />
        </>
      )}
    </ReviewPage>
  );
}

/** A month or a quarter has few points: what came before is one step away. */
function Longer({ review }: { review: Review }) {
  const own = useTrendsWords();
  const { days, today } = review;
  const period = days === null ? null : lastTwelveMonths(today, days.to);
  if (days === null || period === null || period.from >= days.from) return null;
  return (
    <p>
      <InnerLink href={review.addressOf({ period })} onGo={() => review.go({ period })}>
        {own.longer}
      </InnerLink>
    </p>
  );
}

function answeredIn({ points }: TrendsReply): number {
  return points.filter(({ n }) => n > 0).length;
}

function ballotsOf({ points }: TrendsReply): number {
  return points.reduce((total, { ballots }) => total + ballots, 0);
}
