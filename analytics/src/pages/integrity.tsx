import type { IntegrityReply } from '@hailong/shared/contract/integrity.ts';
import { useRef, useState } from 'preact/hooks';
import { ReviewPage } from '../components/review-page.tsx';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { DoubtfulBallots } from './integrity/doubtful-ballots.tsx';
import { ExclusionList } from './integrity/exclusion-list.tsx';
import { FindingList } from './integrity/finding-list.tsx';
import { useIntegrityWords } from './integrity/integrity-words.ts';
import './devices.css';
import './integrity.css';

/** Questions about how the answers came to be, and what was left out of the scores. */
export function Integrity(props: PageProps) {
  const words = useIntegrityWords();
  const review = useReviewAddress(props);
  const loaded = useReview<IntegrityReply>(review, '/integrity');
  const sentence = useSentence();
  return (
    <ReviewPage
      review={review}
      title={words.title}
      loaded={loaded}
      sentence={sentence}
      isEmpty={({ ballots, participations, excluded }) => ballots + participations + excluded === 0}
      excluded={({ excluded }) => excluded}
      emptyNote={words.emptyNote}
    >
      {(reply) => <Questions review={review} reply={reply} />}
    </ReviewPage>
  );
}

function useSentence() {
  const { sentence, range } = useIntegrityWords();
  const { format } = useSpeech();
  return ({ from, to, ballots, comparisons, findings }: IntegrityReply) => {
    const days = range(format.day(from), format.day(to));
    const asks = findings.filter(({ weight }) => weight === 'ask').length;
    if (asks > 0) return sentence.asks(asks, format.count(asks), days, format.count(ballots));
    return comparisons === 0 ? sentence.few(days, format.count(ballots)) : sentence.none(days, format.count(ballots));
  };
}

function Questions({ review, reply }: { review: Review; reply: IntegrityReply }) {
  const words = useIntegrityWords();
  const { format } = useSpeech();
  const [said, setSaid] = useState('');
  // The pressed button goes with what it did, so the focus moves to what was done.
  const outcome = useRef<HTMLParagraphElement>(null);
  const onDone = (sentence: string) => {
    setSaid(sentence);
    review.reload();
    outcome.current?.focus();
  };
  const { findings, comparisons } = reply;
  // Single ballots are for those whose centre it is; from above only the questions are read.
  const isOwn = review.filters.unit === undefined || review.filters.unit === review.session.unit.id;
  return (
    <>
      <div class="integrity-lead">
        <p>{words.lead}</p>
        <p>
          {comparisons > 0 && words.compared(comparisons, format.count(comparisons))} {words.untilYesterday}
        </p>
      </div>
      <p ref={outcome} tabIndex={-1} role="status" class={said === '' ? 'unseen' : 'integrity-done'}>
        {said}
      </p>
      <FindingList {...{ review }} title={words.findings} findings={findings.filter((one) => one.weight === 'ask')} />
      <FindingList {...{ review }} title={words.notes} findings={findings.filter((one) => one.weight === 'note')} />
      {isOwn && <DoubtfulBallots {...{ review, onDone }} />}
      <ExclusionList {...{ review, onDone }} mayChange={isOwn} />
    </>
  );
}
