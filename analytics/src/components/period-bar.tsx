import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { type PeriodKind, periodKinds } from '@hailong/shared/period/reporting-period.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { ComponentChildren } from 'preact';
import { type ChosenPeriod, isNamed, type TodayAddress, writeTodayAddress } from '../address.ts';
import { ofKind, stepBack, stepOn, type YearCut } from '../data/period-steps.ts';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';
import { usePeriodName } from './period-name.ts';

type PeriodBarProps = {
  period: ChosenPeriod;
  /** Its first and last day, once the server has said them. */
  days: Period | null;
  today: Day;
  cut: YearCut;
  /** As the address says; null leaves it to the plan. */
  basis: Basis | null;
  /** As the figures say; null until they are there. */
  shownBasis: Basis | null;
  onVisit: (to: TodayAddress) => void;
  children: ComponentChildren;
};

const bases: Basis[] = ['received-in-person', 'returned-in-person'];

/** Which period and which dossiers: real links, so that they can be shared and opened beside each other. */
export function PeriodBar({ period, days, today, cut, basis, shownBasis, onVisit, children }: PeriodBarProps) {
  const { words } = useSpeech();
  const name = usePeriodName();
  const link = (to: TodayAddress) => ({ href: writeTodayAddress(to), onGo: () => onVisit(to) });
  return (
    <div class="period-bar">
      <nav class="months" aria-label={words.today.period}>
        <InnerLink {...link({ period: stepBack(period), basis })} label={words.today.previousPeriod} class="step">
          <Arrow direction="back" />
        </InnerLink>
        <span class="period-name">{name(period)}</span>
        <InnerLink {...link({ period: stepOn(period), basis })} label={words.today.nextPeriod} class="step">
          <Arrow direction="on" />
        </InnerLink>
      </nav>
      {days !== null && (
        <nav class="bases" aria-label={words.today.kindLabel}>
          {periodKinds.map((kind: PeriodKind) => (
            <InnerLink
              key={kind}
              {...link({ period: ofKind(kind, days, today, cut), basis })}
              current={isNamed(period) && period.kind === kind}
            >
              {words.today.kinds[kind]}
            </InnerLink>
          ))}
        </nav>
      )}
      <nav class="bases" aria-label={words.today.basisLabel}>
        {bases.map((one) => (
          <InnerLink key={one} {...link({ period, basis: one })} current={one === shownBasis}>
            {words.basis[one]}
          </InnerLink>
        ))}
      </nav>
      {children}
    </div>
  );
}

function Arrow({ direction }: { direction: 'back' | 'on' }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path class="stroke" d={direction === 'back' ? 'M10 3 5 8l5 5' : 'm6 3 5 5-5 5'} />
    </svg>
  );
}
