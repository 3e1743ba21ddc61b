import type { Comment, CommentsReply } from '@hailong/shared/contract/comments.ts';
import { writeReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { useId, useRef } from 'preact/hooks';
import { isNamed } from '../address.ts';
import { Explained, Explanation } from '../components/explanation.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { ReviewPage } from '../components/review-page.tsx';
import { type Review, useReview, useReviewAddress } from '../data/use-review.ts';
import type { PageProps } from '../pages.tsx';
import { usePageWords, useSpeech } from '../speech.tsx';
import { CommentFilters, CommentShelves, hasFilters, noFilters } from './comments/comment-filters.tsx';
import { CommentItem } from './comments/comment-item.tsx';
import { commentsCsv } from './comments/comments-csv.ts';
import { commentsWords } from './comments/comments-words.ts';
import { fetchAll, queryOf, shelfOf, useMore, useSorting } from './comments/use-comments.ts';
import './comments.css';

/** The inbox of what citizens wrote. */
export function Comments(props: PageProps) {
  const words = usePageWords(commentsWords);
  const review = useReviewAddress(props);
  const loaded = useReview<CommentsReply>(review, '/comments', queryOf(review));
  const sentence = useSentence(review);
  return (
    <ReviewPage
      review={review}
      title={words.title}
      loaded={loaded}
      sentence={sentence}
      isEmpty={() => false}
      filters={<CommentFilters review={review} tags={loaded.value?.tags ?? []} />}
    >
      {(reply) => <Inbox review={review} reply={reply} />}
    </ReviewPage>
  );
}

function totalOf({ counts }: CommentsReply): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function useSentence(review: Review) {
  const words = usePageWords(commentsWords);
  const { format } = useSpeech();
  return (reply: CommentsReply) => {
    const { days } = review;
    const range = days === null ? '' : words.sentence.range(format.day(days.from), format.day(days.to));
    const [fresh, all] = [reply.counts.new, totalOf(reply)];
    if (fresh > 0) return words.sentence.fresh(fresh, format.count(fresh), range);
    if (all > 0) return words.sentence.settled(all, format.count(all), range);
    return hasFilters(review) ? words.sentence.none(range) : words.sentence.notYet(range);
  };
}

function Inbox({ review, reply }: { review: Review; reply: CommentsReply }) {
  const words = usePageWords(commentsWords);
  const { comments, next, more } = useMore(review, reply);
  const isEmpty = totalOf(reply) === 0 && !hasFilters(review);
  // The pressed button may go with its comment, so the focus moves to what was done.
  const outcome = useRef<HTMLParagraphElement>(null);
  const sorting = useSorting(review, () => outcome.current?.focus());
  const knownTags = useId();
  const mayOnlyRead = review.filters.unit !== undefined && review.filters.unit !== review.session.unit.id;
  return (
    <>
      <Lead reply={reply} />
      {!isEmpty && <CommentShelves review={review} counts={reply.counts} />}
      {hasFilters(review) && (
        <button type="button" class="link" onClick={() => review.go({ filters: noFilters })}>
          {words.clear}
        </button>
      )}
      <p ref={outcome} tabIndex={-1} role="status" class={sorting.done === null ? 'unseen' : 'comment-done'}>
        {sorting.done?.said}{' '}
        {sorting.done !== null && sorting.done.undo !== null && (
          <button type="button" class="link" onClick={sorting.done.undo}>
            {words.undo}
          </button>
        )}
      </p>
      {sorting.refusal !== null && <ProblemNote refusal={sorting.refusal} />}
      <datalist id={knownTags}>
        {reply.tags.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {comments.length === 0 && !isEmpty && <p class="soft">{words.nothingHere}</p>}
      <ul class="comments" aria-label={words.list}>
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            knownTags={knownTags}
            onSort={mayOnlyRead ? null : (one, to) => sorting.sort(one, to, saidOf(one, to.state ?? one.state, words))}
          />
        ))}
      </ul>
      {next !== null && (
        <button type="button" class="button" onClick={() => void more()}>
          {words.more}
        </button>
      )}
      {comments.length > 0 && <Download review={review} />}
    </>
  );
}

/** What whoever reads must know: that names remain, that comments come late, and how many surveys wait. */
function Lead({ reply }: { reply: CommentsReply }) {
  const words = usePageWords(commentsWords);
  const { format } = useSpeech();
  const { explanation } = words;
  const { waiting } = reply;
  return (
    <div class="comments-lead">
      <p>{totalOf(reply) === 0 ? words.emptyNote : words.care}</p>
      {waiting > 0 && <p>{words.waiting(waiting, format.count(waiting))}</p>}
      <Explanation title={explanation.title}>
        <Explained name={explanation.delay} lines={explanation.delayLines} />
        <Explained name={explanation.masking} lines={explanation.maskingLines} />
        <Explained name={explanation.scores} lines={explanation.scoresLines} />
      </Explanation>
    </div>
  );
}

function saidOf(comment: Comment, state: Comment['state'], words: (typeof commentsWords)['vi']) {
  if (state === comment.state) return { done: words.saved, undone: words.saved };
  return { done: words.moved(words.states[state]), undone: words.moved(words.states[comment.state]) };
}

function Download({ review }: { review: Review }) {
  const words = usePageWords(commentsWords);
  const { language, format } = useSpeech();
  const { period, world } = review;
  const save = async () => {
    const all = await fetchAll(review);
    if (all === null || period === null) return review.reload();
    const kept = shelfOf(review) === 'hidden' ? all : all.filter(({ state }) => state !== 'hidden');
    const named = isNamed(period) ? writeReportingPeriod(period) : `${period.from}-${period.to}`;
    const csv = commentsCsv(kept, { words, language, format });
    world.saveFile(`${words.fileName}-${named}.csv`, 'text/csv;charset=utf-8', csv);
  };
  return (
    <p class="downloads">
      <button type="button" class="link" onClick={() => void save()}>
        {words.csv}
      </button>{' '}
      <span class="hint">{words.csvHint}</span>
    </p>
  );
}
