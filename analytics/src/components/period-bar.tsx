import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { ComponentChildren } from 'preact';
import { isCalendarMonth, monthAfter, monthBefore, type TodayAddress, writeTodayAddress } from '../address.ts';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';

type PeriodBarProps = {
  period: Period;
  /** As the address says; null leaves it to the plan. */
  basis: Basis | null;
  /** As the figures say; null until they are there. */
  shownBasis: Basis | null;
  onVisit: (to: TodayAddress) => void;
  children: ComponentChildren;
};

const bases: Basis[] = ['received-in-person', 'returned-in-person'];

/** Which period and which dossiers: real links, so that they can be shared and opened beside each other. */
export function PeriodBar({ period, basis, shownBasis, onVisit, children }: PeriodBarProps) {
  const { words, format } = useSpeech();
  const link = (to: TodayAddress) => ({ href: writeTodayAddress(to), onGo: () => onVisit(to) });
  return (
    <div class="period-bar">
      <nav class="months" aria-label={words.today.period}>
        <InnerLink {...link({ period: monthBefore(period), basis })} label={words.today.previousMonth} class="step">
          <Arrow direction="back" />
        </InnerLink>
        <span class="period-name">
          {isCalendarMonth(period)
            ? words.today.month(format.month(period.from))
            : words.today.range(format.day(period.from), format.day(period.to))}
        </span>
        <InnerLink {...link({ period: monthAfter(period), basis })} label={words.today.nextMonth} class="step">
          <Arrow direction="on" />
        </InnerLink>
      </nav>
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
