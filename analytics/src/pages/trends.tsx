import type { TrendStep, TrendsReply } from '@hailong/shared/contract/trends.ts';
import { ReviewPage } from '../components/review-page.tsx';
import { lastTwelveMonths } from '../data/first-period.ts';
import { useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { Annotations } from './trends/annotations.tsx';
import { HowToRead } from './trends/how-to-read.tsx';
import { TrendChoice } from './trends/trend-choice.tsx';
import { TrendFigure } from './trends/trend-figure.tsx';
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
    const unusual = reply.points.filter(({ signals }) => signals.length > 0).length;
    if (unusual === 0 && reply.points.filter(({ n }) => n > 0).length < TREND_POINTS) return own.sentence.few(said);
    return unusual === 0 ? own.sentence.steady(said) : own.sentence.signals(said, format.count(unusual));
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
          <TrendFigure world={review.world} reply={reply} name={itemName(reply, groups)} />
          <HowToRead />
          <Annotations review={review} annotations={reply.annotations} />
        </>
      )}
    </ReviewPage>
  );
}

function ballotsOf({ points }: TrendsReply): number {
  return points.reduce((total, { ballots }) => total + ballots, 0);
}
