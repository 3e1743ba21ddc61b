import type { Day } from '@hailong/shared/period/day.ts';
import { calendarMonth, type Period } from '@hailong/shared/period/month.ts';
import { isCalendarMonth, liesAhead, type TodayAddress, writeTodayAddress } from '../address.ts';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';

type EmptyPeriodProps = {
  period: Period;
  today: Day;
  lastDayWithData: Day | null;
  onVisit: (to: TodayAddress) => void;
};

/** A period without a dossier or a survey: says so, and where there is something to see. */
export function EmptyPeriod({ period, today, lastDayWithData, onVisit }: EmptyPeriodProps) {
  const { words, format } = useSpeech();
  const name = isCalendarMonth(period)
    ? words.today.month(format.month(period.from))
    : words.today.range(format.day(period.from), format.day(period.to));
  const last = lastDayWithData === null ? null : { period: calendarMonth(lastDayWithData), basis: null };
  return (
    <div class="empty">
      <h1 class="sentence">{words.empty.month(name)}</h1>
      {liesAhead(period, today) && <p>{words.empty.ahead}</p>}
      {last === null || lastDayWithData === null ? (
        <p>{words.empty.nothingAtAll}</p>
      ) : (
        <>
          <p>{words.empty.last(format.month(lastDayWithData))}</p>
          <p>
            <InnerLink href={writeTodayAddress(last)} onGo={() => onVisit(last)} class="button">
              {words.empty.openLast(format.month(lastDayWithData))}
            </InnerLink>
          </p>
          <p class="soft">{words.empty.next}</p>
        </>
      )}
    </div>
  );
}
