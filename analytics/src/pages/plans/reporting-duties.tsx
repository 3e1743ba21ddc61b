import type { Day } from '@hailong/shared/period/day.ts';
import { periodsOfYear, type YearPeriod } from '@hailong/shared/period/periods-of-year.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { yearEndOf } from '@hailong/shared/plan/year-end.ts';
import { usePeriodName } from '../../components/period-name.ts';
import { useSpeech } from '../../speech.tsx';
import { usePlansWords } from './use-plans-words.ts';

type Duty = NonNullable<Plan['reporting']>[number];

/** Who reports to whom, and the exact days of every period of the year. */
export function ReportingDuties({ plan, today }: { plan: Plan; today: Day }) {
  const words = usePlansWords().duties;
  const duties = plan.reporting ?? [];
  const periods = periodsOfYear(plan.year, plan.calendar ?? 'calendar', yearEndOf(plan));
  return (
    <section class="duties">
      <h2>{words.title}</h2>
      {duties.length === 0 && <p class="soft">{words.none}</p>}
      {duties.map((duty) => (
        <div key={duty.period} class="duty">
          <h3>{words.kinds[duty.period]}</h3>
          <DutyWords duty={duty} />
          <ul>
            {periods
              .filter((period) => period.kind === duty.period)
              .map((period) => (
                <PeriodDays key={period.id} period={period} today={today} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function DutyWords({ duty }: { duty: Duty }) {
  const words = usePlansWords().duties;
  const parts = [
    duty.from !== undefined && duty.to !== undefined ? words.fromTo(duty.from, duty.to) : (duty.to ?? duty.from),
    onwardOf(duty).length > 0 ? words.onward(onwardOf(duty).join(', ')) : undefined,
    duty.use === undefined ? undefined : words.use(duty.use),
  ];
  const sentence = parts.filter((part) => part !== undefined).join('; ');
  return sentence === '' ? null : <p class="soft">{sentence}.</p>;
}

/** Further words of a plan are kept as they stand, so they may be of any shape. */
function onwardOf(duty: Duty): string[] {
  const { then: names } = duty;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function PeriodDays({ period, today }: { period: YearPeriod; today: Day }) {
  const words = usePlansWords().duties;
  const { format } = useSpeech();
  const nameOf = usePeriodName();
  const { from, to } = period.dates;
  const isNow = from <= today && today <= to;
  return (
    <li aria-current={isNow ? 'date' : undefined}>
      <span>
        {nameOf(period)}
        {isNow && ` (${words.now})`}
      </span>
      <span class="days">
        {format.day(from)} – {format.day(to)}
      </span>
    </li>
  );
}
