import { firstPeriod } from '../data/first-period.ts';
import { liesAhead, monthHolding } from '../data/period-steps.ts';
import type { Review } from '../data/use-review.ts';
import { pageAt } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';
import { usePeriodName } from './period-name.ts';
import { useReviewWords } from './review-words.ts';

/** Where answers come from. */
const beginnings = ['/nhap-phieu', '/thiet-bi'];

/** A period without an answer: says so, where there is something to see, and what brings answers. */
export function ReviewEmpty({ review, note }: { review: Review; note: string | undefined }) {
  const { words } = useSpeech();
  const own = useReviewWords();
  const name = usePeriodName();
  const { period, days, cut, today, lastDayWithData, session, world } = review;
  if (period === null || days === null || cut === null) return null;
  const isElsewhere = lastDayWithData !== null && (lastDayWithData < days.from || lastDayWithData > days.to);
  const last = isElsewhere && lastDayWithData <= today ? monthHolding(lastDayWithData, cut) : null;
  const best = last ?? (liesAhead(days, today) ? firstPeriod(today, lastDayWithData, cut) : null);
  return (
    <div class="empty">
      <h1 class="sentence">{own.empty.nothing(name(period))}</h1>
      {note !== undefined && <p>{note}</p>}
      {liesAhead(days, today) && <p>{own.empty.ahead}</p>}
      {best === null ? (
        <p>{own.empty.longer}</p>
      ) : (
        <p>
          <InnerLink href={review.addressOf({ period: best })} onGo={() => review.go({ period: best })} class="button">
            {own.empty.last(name(best))}
          </InnerLink>
        </p>
      )}
      <p class="soft">{own.empty.next}</p>
      <p class="beginnings">
        {beginnings
          .flatMap((path) => pageAt(path, session.role) ?? [])
          .map((page) => (
            <InnerLink key={page.path} href={page.path} onGo={() => world.go(page.path)}>
              {words.nav[page.name]}
            </InnerLink>
          ))}
      </p>
    </div>
  );
}
