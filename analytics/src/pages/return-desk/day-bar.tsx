import { addDays, type Day, isDay } from '@hailong/shared/period/day.ts';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { InnerLink } from '../../components/inner-link.tsx';
import { writeDeskAddress } from './desk-address.ts';
import { useDeskWords } from './use-desk-words.ts';

/** No centre had a return desk before; a year that is still being typed (0002) is none. */
const FIRST_DAY: Day = '2020-01-01';

type DayBarProps = { day: Day; today: Day; onVisit: (day: Day | null) => void; children: ComponentChildren };

/** Which day is listed, in the address, so that *back* works. */
export function DayBar({ day, today, onVisit, children }: DayBarProps) {
  const { days: words } = useDeskWords();
  const id = useId();
  const visit = (to: Day) => onVisit(to === today ? null : to);
  const link = (to: Day) => ({ href: writeDeskAddress(to === today ? null : to), onGo: () => visit(to) });
  return (
    <nav class="desk-days" aria-label={words.label}>
      <InnerLink {...link(addDays(day, -1))}>{words.before}</InnerLink>
      <label for={id} class="unseen">
        {words.label}
      </label>
      <input
        id={id}
        key={day}
        type="date"
        min={FIRST_DAY}
        max={today}
        defaultValue={day}
        onChange={({ currentTarget: { value } }) => {
          if (isDay(value) && value >= FIRST_DAY && value <= today && value !== day) visit(value);
        }}
      />
      {day < today && <InnerLink {...link(addDays(day, 1))}>{words.after}</InnerLink>}
      {day !== today && <InnerLink {...link(today)}>{words.today}</InnerLink>}
      {children}
    </nav>
  );
}
