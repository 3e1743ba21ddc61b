import type { ComponentChildren } from 'preact';
import { writeReviewAddress } from '../address.ts';
import type { Review, Reviewed } from '../data/use-review.ts';
import { pageAt } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { Announcer } from './announcer.tsx';
import { InnerLink } from './inner-link.tsx';
import { PeriodKinds, PeriodSteps } from './period-bar.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { useReviewWords } from './review-words.ts';
import { land } from './use-landing.ts';
import { useTitle } from './use-title.ts';
import '../styles/review.css';

type ReviewPageProps<Value> = {
  review: Review;
  /** Of the window, and of the page while it loads. */
  title: string;
  loaded: Reviewed<Value>;
  /** The answer first: the sentence the page opens with. */
  sentence: (value: Value) => string;
  isEmpty: (value: Value) => boolean;
  /** Ballots of the period that a supervisor left out. */
  excluded?: (value: Value) => number;
  /** Choices besides the period. They stay while something else is loaded, so that the focus does. */
  filters?: ComponentChildren;
  /** The page's own words for an empty period, before what to do next. */
  emptyNote?: string;
  children: (value: Value) => ComponentChildren;
};

/** What every review page has: period, choices, one sentence, what was left out, the way onto paper. */
export function ReviewPage<Value extends object>(props: ReviewPageProps<Value>) {
  const { review, title, loaded, filters } = props;
  const own = useReviewWords();
  useTitle(title);
  const { value, refusal } = loaded;
  return (
    <div class="review">
      <ReviewBar review={review} />
      {filters !== undefined && (
        <section class="review-filters" aria-label={own.filters}>
          {filters}
        </section>
      )}
      {value === null && refusal === null && <ReviewSkeleton title={title} />}
      {value === null && refusal !== null && (
        <ProblemNote refusal={refusal} title={own.failed} onRetry={review.reload} />
      )}
      {value !== null && <Shown {...props} value={value} />}
    </div>
  );
}

function Shown<Value>({
  review,
  value,
  sentence,
  isEmpty,
  emptyNote,
  ...rest
}: ReviewPageProps<Value> & { value: Value }) {
  const said = isEmpty(value) ? null : sentence(value);
  const excluded = rest.excluded?.(value) ?? 0;
  return (
    <>
      {said === null ? (
        <ReviewEmpty review={review} note={emptyNote} />
      ) : (
        <>
          <h1 class="sentence">{said}</h1>
          <Announcer text={said} />
        </>
      )}
      {excluded > 0 && <LeftOut review={review} count={excluded} />}
      {said !== null && rest.children(value)}
    </>
  );
}

function ReviewBar({ review }: { review: Review }) {
  const { words, format } = useSpeech();
  const own = useReviewWords();
  const { period, days, today, cut } = review;
  if (period === null || days === null || cut === null) return <div class="period-bar" />;
  const linkTo = (to: typeof period) => ({
    href: review.addressOf({ period: to }),
    onGo: () => review.go({ period: to }),
  });
  return (
    <div class="period-bar">
      <PeriodSteps period={period} linkTo={linkTo} />
      {'kind' in period && (
        <span class="review-days">{words.today.range(format.day(days.from), format.day(days.to))}</span>
      )}
      <PeriodKinds {...{ period, days, today, cut, linkTo }} />
      {review.filters.unit !== undefined && <OtherUnit review={review} unit={review.filters.unit} />}
      <button type="button" class="link print" onClick={review.world.print}>
        {own.print}
      </button>
    </div>
  );
}

/** Figures of a unit below must not be taken for one's own. */
function OtherUnit({ review, unit }: { review: Review; unit: string }) {
  const own = useReviewWords();
  const change = { filters: { unit: undefined } };
  return (
    <span class="review-unit">
      {own.unit(unit)}{' '}
      <InnerLink href={review.addressOf(change)} onGo={() => review.go(change)}>
        {own.ownUnit}
      </InnerLink>
    </span>
  );
}

/** Whoever reads a figure learns what is not in it, and where the reasons stand. */
function LeftOut({ review, count }: { review: Review; count: number }) {
  const { format } = useSpeech();
  const own = useReviewWords();
  const page = pageAt('/kiem-tra', review.session.role);
  const { period, filters } = review;
  const href =
    page === null || filters.unit !== undefined
      ? null
      : `${writeReviewAddress(page.path, { period, filters: {} })}#exclusions`;
  const open = (address: string) => {
    review.world.go(address);
    land(document.getElementById('exclusions'));
  };
  return (
    <p class="left-out">
      {own.excluded(format.count(count))}{' '}
      {href !== null && (
        <InnerLink href={href} onGo={() => open(href)}>
          {own.excludedWhy}
        </InnerLink>
      )}
    </p>
  );
}

/** The shape of the page while figures are under way, so that nothing jumps when they come. */
function ReviewSkeleton({ title }: { title: string }) {
  const { words } = useSpeech();
  return (
    <div class="skeleton" aria-busy="true">
      <h1 class="unseen">{title}</h1>
      <p class="unseen" role="status">
        {words.loading}
      </p>
      <div class="bone sentence-bone" />
      <div class="bone chart-bone" />
    </div>
  );
}
