import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import { Explained, Explanation } from '../components/explanation.tsx';
import { ReviewPage } from '../components/review-page.tsx';
import { useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { AnswerFacts } from './representativeness/answer-facts.tsx';
import { MixFigure } from './representativeness/mix-figure.tsx';
import { useRepresentativenessWords } from './representativeness/representativeness-words.ts';
import { WeightedFigure } from './representativeness/weighted-figure.tsx';
import './compare.css';
import './representativeness.css';

export function Representativeness(props: PageProps) {
  const own = useRepresentativenessWords();
  const review = useReviewAddress(props);
  const basis = review.filters.basis;
  const loaded = useReview<RepresentativenessReply>(
    review,
    '/representativeness',
    basis === undefined ? {} : { basis },
  );
  const sentence = useSentence();
  const world = review.world;
  return (
    <ReviewPage
      review={review}
      title={own.title}
      loaded={loaded}
      sentence={sentence}
      isEmpty={({ mixes }) => mixes.every(({ rows }) => rows.length === 0)}
      excluded={({ excluded }) => excluded}
    >
      {(reply) => (
        <>
          <AnswerFacts reply={reply} />
          <p>
            <HowToRead />
          </p>
          {reply.weighted === null ? (
            <p class="soft">{own.weighted.none}</p>
          ) : (
            <WeightedFigure {...{ world, reply }} weighted={reply.weighted} />
          )}
          {reply.mixes.map((mix) => (
            <MixFigure key={mix.by} {...{ world, reply, mix }} />
          ))}
        </>
      )}
    </ReviewPage>
  );
}

/** How many answered, whether that is enough, and what their mix does to the score. */
function useSentence() {
  const { format } = useSpeech();
  const { sentence: own } = useRepresentativenessWords();
  return ({ eligible, surveyed, sampleSize, weighted }: RepresentativenessReply): string => {
    if (sampleSize === null) return own.noDossiers;
    const rate = format.share(surveyed, eligible, null);
    const needed = format.count(sampleSize.needed);
    const said = [
      own.rate({ surveyed: format.count(surveyed), eligible: format.count(eligible), rate }),
      sampleSize.reached ? own.reached(needed) : own.short(format.count(sampleSize.needed - surveyed), needed),
    ];
    if (weighted !== null && weighted.raw !== null && weighted.value !== null) {
      said.push(own.weighted(format.score(weighted.raw), format.score(weighted.value)));
    }
    return said.join('; ');
  };
}

function HowToRead() {
  const { why } = useRepresentativenessWords();
  return (
    <Explanation title={why.title}>
      <Explained name={why.mix} lines={why.mixLines} />
      <Explained name={why.weight} lines={why.weightLines} />
      <Explained name={why.sample} lines={why.sampleLines} />
      <Explained name={why.limits} lines={why.limitsLines} />
    </Explanation>
  );
}
