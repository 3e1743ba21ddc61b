import type { PlanRevision } from '@hailong/shared/contract/plans.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../../speech.tsx';
import { PlanDocument } from './plan-document.tsx';
import { PlanHistory } from './plan-history.tsx';
import { ReportingDuties } from './reporting-duties.tsx';
import { usePlansWords } from './use-plans-words.ts';

type Name = { year: number; revision: number };

type PlanViewProps = {
  plans: readonly PlanRevision[];
  chosen: Name | null;
  saved: boolean;
  today: Day;
  mayEdit: boolean;
  onChoose: (name: Name | null) => void;
  onChange: (kind: 'edit' | 'next-year', of: PlanRevision) => void;
};

export function PlanView({ plans, chosen, saved, today, mayEdit, onChoose, onChange }: PlanViewProps) {
  const words = usePlansWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = findShown(plans, chosen);
  // A screen reader and the keyboard follow to the version that was asked for.
  useEffect(() => {
    if (chosen !== null || saved) heading.current?.focus();
  }, [chosen, saved]);

  if (shown === null) return <p class="note">{words.none}</p>;
  return (
    <div class="plan-page">
      <PlanSentence plans={plans} shown={shown} heading={heading} />
      {saved && chosen === null && (
        <p class="notice" role="status">
          {words.saved}
        </p>
      )}
      <div class="plan-actions">
        {mayEdit ? (
          <ChangeButtons plans={plans} shown={shown} onChange={onChange} />
        ) : (
          <p class="soft">{words.readOnly}</p>
        )}
        {!shown.inForce && plans.some((one) => one.inForce) && (
          <button type="button" class="link" onClick={() => onChoose(null)}>
            {words.showInForce}
          </button>
        )}
      </div>
      <PlanDocument revision={shown} />
      <ReportingDuties plan={shown.plan} today={today} />
      <PlanHistory plans={plans} shown={shown} onChoose={onChoose} />
    </div>
  );
}

type SentenceProps = {
  plans: readonly PlanRevision[];
  shown: PlanRevision;
  heading: { current: HTMLHeadingElement | null };
};

function PlanSentence({ plans, shown, heading }: SentenceProps) {
  const words = usePlansWords();
  const { format } = useSpeech();
  const { number, date } = shown.plan.document;
  const sentence = shown.inForce ? words.inForce : words.notInForce;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {sentence(number, format.day(date))}
      </h1>
      {!plans.some((one) => one.inForce) && <p class="soft">{words.nothingInForce}</p>}
    </>
  );
}

/**
 * Changes start from the newest version of a year, since a correction takes the place of all before it; an older
 * version is only looked at.
 */
function ChangeButtons({
  plans,
  shown,
  onChange,
}: Pick<PlanViewProps, 'plans' | 'onChange'> & { shown: PlanRevision }) {
  const words = usePlansWords();
  const newest = plans.find((one) => one.year === shown.year) ?? shown;
  const nextYear = shown.year + 1;
  return (
    <>
      <button type="button" class="button" onClick={() => onChange('edit', newest)}>
        {words.edit}
      </button>
      {!plans.some((one) => one.year === nextYear) && (
        <button type="button" class="link" onClick={() => onChange('next-year', newest)}>
          {words.nextYear(String(nextYear))}
        </button>
      )}
    </>
  );
}

/** The chosen one, else the one in force, else the newest. */
function findShown(plans: readonly PlanRevision[], chosen: Name | null): PlanRevision | null {
  const named = plans.find((one) => one.year === chosen?.year && one.revision === chosen.revision);
  return named ?? plans.find((one) => one.inForce) ?? plans[0] ?? null;
}
