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
  const link = (to: TodayAddress) => ({ href: writeTodayAddress(to), onGo: () => onVisit(to) });
  const linkTo = (to: ChosenPeriod) => link({ period: to, basis });
  return (
    <div class="period-bar">
      <PeriodSteps period={period} linkTo={linkTo} />
      {days !== null && <PeriodKinds {...{ period, days, today, cut, linkTo }} />}
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

/** Where a link to a period leads, on the page that shows it. */
export type LinkToPeriod = (period: ChosenPeriod) => { href: string; onGo: () => void };

/** The shown period between the one before and the one after. */
export function PeriodSteps({ period, linkTo }: { period: ChosenPeriod; linkTo: LinkToPeriod }) {
  const { words } = useSpeech();
  const name = usePeriodName();
  return (
    <nav class="months" aria-label={words.today.period}>
      <InnerLink {...linkTo(stepBack(period))} label={words.today.previousPeriod} class="step">
        <Arrow direction="back" />
      </InnerLink>
      <span class="period-name">{name(period)}</span>
      <InnerLink {...linkTo(stepOn(period))} label={words.today.nextPeriod} class="step">
        <Arrow direction="on" />
      </InnerLink>
    </nav>
  );
}

type PeriodKindsProps = { period: ChosenPeriod; days: Period; today: Day; cut: YearCut; linkTo: LinkToPeriod };

/** Periods of every length around the same days. */
export function PeriodKinds({ period, days, today, cut, linkTo }: PeriodKindsProps) {
  const { words } = useSpeech();
  return (
    <nav class="bases" aria-label={words.today.kindLabel}>
      {periodKinds.map((kind: PeriodKind) => (
        <InnerLink
          key={kind}
          {...linkTo(ofKind(kind, days, today, cut))}
          current={isNamed(period) && period.kind === kind}
        >
          {words.today.kinds[kind]}
        </InnerLink>
      ))}
    </nav>
  );
}

function Arrow({ direction }: { direction: 'back' | 'on' }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path class="stroke" d={direction === 'back' ? 'M10 3 5 8l5 5' : 'm6 3 5 5-5 5'} />
    </svg>
  );
}
