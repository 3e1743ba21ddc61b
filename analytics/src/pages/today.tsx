import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { calendarMonth } from '@hailong/shared/period/month.ts';
import { readTodayAddress, type TodayAddress, writeTodayAddress } from '../address.ts';
import { EmptyPeriod } from '../components/empty-period.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { Overview } from '../components/overview.tsx';
import { PeriodBar } from '../components/period-bar.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { ScoresSection } from '../components/scores-section.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useTitle } from '../components/use-title.ts';
import { hasNothing } from '../data/load-figures.ts';
import { useFigures } from '../data/use-figures.ts';
import { useSpeech } from '../speech.tsx';
import type { World } from '../world.ts';

type TodayProps = { world: World; search: string; onSignedOut: () => void };

export function Today({ world, search, onSignedOut }: TodayProps) {
  const { words } = useSpeech();
  useTitle(words.today.title);
  const today = dayOfInstant(world.nowMs());
  const address = readTodayAddress(search);
  const period = address.period ?? calendarMonth(today);
  const query = { ...period, ...(address.basis === null ? {} : { basis: address.basis }) };
  const { figures, refusal, status, askedAtMs, reload } = useFigures(world, query, onSignedOut);

  const visit = (to: TodayAddress) => world.go(writeTodayAddress(to));
  return (
    <div class="today">
      <PeriodBar
        period={period}
        basis={address.basis}
        shownBasis={figures?.coverage.basis ?? address.basis}
        onVisit={visit}
      >
        <LiveMark status={status} askedAtMs={askedAtMs} />
      </PeriodBar>
      {figures === null && refusal === null && <Skeleton />}
      {figures === null && refusal !== null && (
        <ProblemNote refusal={refusal} title={words.refusal.figures} onRetry={reload} />
      )}
      {figures !== null && hasNothing(figures) && (
        <EmptyPeriod period={period} today={today} lastDayWithData={figures.days.lastDayWithData} onVisit={visit} />
      )}
      {figures !== null && !hasNothing(figures) && (
        <>
          <Overview figures={figures} today={today} />
          <ScoresSection scores={figures.scores} />
        </>
      )}
    </div>
  );
}
