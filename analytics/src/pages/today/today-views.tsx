import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { loadViews } from '../../data/load-views.ts';
import { useTrailing } from '../../data/use-trailing.ts';
import { usePageWords } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';
import type { World } from '../../world.ts';
import { ChannelMix } from './channel-mix.tsx';
import { ForecastSection } from './forecast-section.tsx';
import { Funnel } from './funnel.tsx';
import { CounterTable, FieldTable } from './group-tables.tsx';
import { WaysToCount } from './ways-to-count.tsx';
import './today-views.css';

type TodayViewsProps = { world: World; coverage: CoverageReply; askedAtMs: number };

/** What stands around the one figure: where it goes, other ways to count it, and where it comes from. */
export function TodayViews({ world, coverage, askedAtMs }: TodayViewsProps) {
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const { from, to, basis } = coverage;
  const { value: views, refusal } = useTrailing(world, { from, to, basis }, askedAtMs, loadViews);
  if (views === null) {
    return refusal === null ? (
      <div class="views-waiting" aria-busy="true" />
    ) : (
      <ProblemNote refusal={refusal} title={words.failed} />
    );
  }
  return (
    <>
      <ForecastSection forecast={views.forecast} />
      <div class="views">
        <WaysToCount views={views} />
        <Funnel funnel={views.funnel} />
        <CounterTable groups={views.counters} needed={views.forecast.needed?.perCounterAndDay ?? null} />
        <FieldTable groups={views.fields} coverage={views.byBasis[views.fields.basis]} />
        <ChannelMix mix={views.channels} />
      </div>
    </>
  );
}
