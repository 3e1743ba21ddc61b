import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { type ChosenPeriod, type TodayAddress, writeTodayAddress } from '../address.ts';
import { liesAhead, monthHolding, type YearCut } from '../data/period-steps.ts';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';
import { usePeriodName } from './period-name.ts';

type EmptyPeriodProps = {
  period: ChosenPeriod;
  days: Period;
  cut: YearCut;
  today: Day;
  lastDayWithData: Day | null;
  onVisit: (to: TodayAddress) => void;
};

/** A period without a dossier or a survey: says so, and where there is something to see. */
export function EmptyPeriod({ period, days, cut, today, lastDayWithData, onVisit }: EmptyPeriodProps) {
  const { words } = useSpeech();
  const name = usePeriodName();
  const last = lastDayWithData === null ? null : { period: monthHolding(lastDayWithData, cut), basis: null };
  return (
    <div class="empty">
      <h1 class="sentence">{words.empty.month(name(period))}</h1>
      {liesAhead(days, today) && <p>{words.empty.ahead}</p>}
      {last === null ? (
        <p>{words.empty.nothingAtAll}</p>
      ) : (
        <>
          <p>{words.empty.last(name(last.period))}</p>
          <p>
            <InnerLink href={writeTodayAddress(last)} onGo={() => onVisit(last)} class="button">
              {words.empty.openLast(name(last.period))}
            </InnerLink>
          </p>
          <p class="soft">{words.empty.next}</p>
        </>
      )}
    </div>
  );
}
