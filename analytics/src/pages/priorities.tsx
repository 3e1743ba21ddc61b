import type { PrioritiesReply, Priority } from '@hailong/shared/contract/priorities.ts';
import { writeReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { isNamed } from '../address.ts';
import { Figure } from '../components/figure.tsx';
import { ReviewPage } from '../components/review-page.tsx';
import { questionName } from '../data/question-names.ts';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { usePageWords, useSpeech } from '../speech.tsx';
import { markOf } from './priorities/criterion-marks.ts';
import { PrioritiesExplanation } from './priorities/priorities-explanation.tsx';
import { prioritiesWords } from './priorities/priorities-words.ts';
import { usePriorityColumns } from './priorities/priority-columns.tsx';
import { PriorityMap } from './priorities/priority-map.tsx';
import './priorities.css';

/** Which criterion to work on first: low score × influence on the whole. */
export function Priorities(props: PageProps) {
  const words = usePageWords(prioritiesWords);
  const review = useReviewAddress(props);
  const loaded = useReview<PrioritiesReply>(review, '/priorities');
  const sentence = useSentence();
  return (
    <ReviewPage
      review={review}
      title={words.title}
      loaded={loaded}
      sentence={sentence}
      isEmpty={({ ballots }) => ballots === 0}
      excluded={({ excluded }) => excluded}
    >
      {(reply) => <Found review={review} reply={reply} />}
    </ReviewPage>
  );
}

function useSentence() {
  const words = usePageWords(prioritiesWords);
  const { language, format } = useSpeech();
  const { sentence } = words;
  return ({ items, target, method }: PrioritiesReply) => {
    const [most] = items;
    if (method === null || most === undefined) return sentence.tooFew;
    const named = (id: string) => words.numbered(markOf(id), questionName(id, language));
    const first = items.filter(({ place }) => place === 'fix-first');
    // What is sure speaks before what would help more but is not.
    const surest = first.find(isSure);
    const [foremost] = first;
    if (foremost !== undefined && surest === undefined) return sentence.perhaps(named(foremost.id));
    if (foremost !== undefined && surest !== undefined) {
      return surest === foremost
        ? sentence.first(named(surest.id))
        : sentence.firstAndPerhaps(named(surest.id), named(foremost.id));
    }
    const anyLow = items.some(({ place }) => place === 'low');
    return anyLow ? sentence.lowOnly : sentence.allReached(format.count(target), named(most.id));
  };
}

function isSure({ scoreSure, influenceSure }: Priority): boolean {
  return scoreSure && influenceSure;
}

function Found({ review, reply }: { review: Review; reply: PrioritiesReply }) {
  const words = usePageWords(prioritiesWords);
  const { format } = useSpeech();
  const columns = usePriorityColumns(review, reply);
  const { items, method, persons, personsNeeded, lead, from, to } = reply;
  const { period, world } = review;
  const first = items.filter(({ place }) => place === 'fix-first');
  const marks = (sure: boolean) => first.filter((one) => isSure(one) === sure).map(({ id }) => markOf(id));
  const found =
    first.length === 0 ? words.finding.none : words.finding.some(marks(true).join(', '), marks(false).join(', '));
  const named = period !== null && isNamed(period) ? writeReportingPeriod(period) : `${from}-${to}`;
  const missing = personsNeeded - persons;
  const drawn = {
    caption: words.caption(words[lead], words.range(format.day(from), format.day(to))),
    children: <PriorityMap reply={reply} />,
  };
  return (
    <>
      {method === null && (
        <p class="review-lead">
          {missing > 0 ? words.tooFew(format.count(missing), format.count(personsNeeded)) : words.cannotTell}
        </p>
      )}
      <Figure
        world={world}
        title={method === null ? words.finding.unknown : found}
        {...(method === null ? {} : drawn)}
        name={`${words.fileName}-${named}`}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        rowClass={({ place }) => place ?? undefined}
        size="own"
        aside={<PrioritiesExplanation reply={reply} />}
      />
    </>
  );
}
