import type { Role } from '@hailong/shared/contract/endpoint.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { type ChosenPeriod, isNamed, type TodayAddress, writeTodayAddress } from '../address.ts';
import { liesAhead, monthHolding, type YearCut } from '../data/period-steps.ts';
import { pageAt } from '../pages.tsx';
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
  role: Role;
  onGo: (address: string) => void;
};

/** Where the first figures come from. */
const beginnings = ['/ho-so', '/thiet-bi'];

/** A period without a dossier or a survey: says so, and where there is something to see. */
export function EmptyPeriod({ period, days, cut, today, lastDayWithData, onVisit, role, onGo }: EmptyPeriodProps) {
  const { words, format } = useSpeech();
  const name = usePeriodName();
  const last = lastDayWithData === null ? null : { period: monthHolding(lastDayWithData, cut), basis: null };
  return (
    <div class="empty">
      <h1 class="sentence">{words.empty.month(name(period))}</h1>
      {/* A month of an administrative calendar is not the one that people think of. */}
      {isNamed(period) && <p class="soft">{words.today.range(format.day(days.from), format.day(days.to))}</p>}
      {liesAhead(days, today) && <p>{words.empty.ahead}</p>}
      {last === null ? (
        <>
          <p>{words.empty.nothingAtAll}</p>
          <p class="beginnings">
            {beginnings
              .flatMap((path) => pageAt(path, role) ?? [])
              .map((page) => (
                <InnerLink key={page.path} href={page.path} onGo={() => onGo(page.path)}>
                  {words.nav[page.name]}
                </InnerLink>
              ))}
          </p>
        </>
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
