import type { Role } from '@hailong/shared/contract/endpoint.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import {
  type ChosenPeriod,
  periodQueryOf,
  readTodayAddress,
  type TodayAddress,
  writeTodayAddress,
} from '../address.ts';
import { EmptyPeriod } from '../components/empty-period.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { Overview } from '../components/overview.tsx';
import { PeriodBar } from '../components/period-bar.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { ScoresSection } from '../components/scores-section.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useTitle } from '../components/use-title.ts';
import { hasNothing, loadFigures } from '../data/load-figures.ts';
import { monthHolding, type YearCut } from '../data/period-steps.ts';
import { useLive } from '../data/use-live.ts';
import { useToday } from '../data/use-today.ts';
import { useYearCut } from '../data/use-year-cut.ts';
import { useSpeech } from '../speech.tsx';
import type { World } from '../world.ts';
import { AttentionList } from './today/attention-list.tsx';
import { TodayViews } from './today/today-views.tsx';

type TodayProps = { world: World; search: string; role: Role; onSignedOut: () => void };

export function Today({ world, search, role, onSignedOut }: TodayProps) {
  const { words } = useSpeech();
  useTitle(words.today.title);
  const today = useToday(world);
  const cut = useYearCut(world, today);
  if (cut === null) return <Skeleton />;
  const address = readTodayAddress(search);
  const period = address.period ?? monthHolding(today, cut);
  return <PeriodOfToday {...{ world, role, onSignedOut, today, cut, period }} basis={address.basis} />;
}

type PeriodProps = Omit<TodayProps, 'search'> & {
  today: Day;
  cut: YearCut;
  period: ChosenPeriod;
  basis: TodayAddress['basis'];
};

function PeriodOfToday({ world, role, onSignedOut, today, cut, period, basis }: PeriodProps) {
  const { words } = useSpeech();
  const query = { ...periodQueryOf(period), ...(basis === null ? {} : { basis }) };
  const { value: figures, refusal, status, askedAtMs, reload } = useLive(world, query, loadFigures, onSignedOut);
  const visit = (to: TodayAddress) => world.go(writeTodayAddress(to));
  const days = figures === null ? null : { from: figures.coverage.from, to: figures.coverage.to };
  return (
    <div class="today">
      <PeriodBar {...{ period, days, today, cut, basis }} shownBasis={figures?.coverage.basis ?? basis} onVisit={visit}>
        <LiveMark status={status} askedAtMs={askedAtMs} />
      </PeriodBar>
      {figures === null && refusal === null && <Skeleton />}
      {figures === null && refusal !== null && (
        <ProblemNote refusal={refusal} title={words.refusal.figures} onRetry={reload} />
      )}
      {figures !== null && days !== null && hasNothing(figures) && (
        <>
          <EmptyPeriod
            {...{ period, days, cut, today, role }}
            onGo={world.go}
            lastDayWithData={figures.days.lastDayWithData}
            onVisit={visit}
          />
          <AttentionList world={world} role={role} askedAtMs={askedAtMs} />
        </>
      )}
      {figures !== null && !hasNothing(figures) && (
        <>
          <Overview figures={figures} today={today}>
            <AttentionList world={world} role={role} askedAtMs={askedAtMs} />
          </Overview>
          <TodayViews world={world} coverage={figures.coverage} askedAtMs={askedAtMs} />
          <ScoresSection scores={figures.scores} />
        </>
      )}
    </div>
  );
}
