import type { CumulativeDay } from '@hailong/shared/coverage/cumulative-share.ts';
import type { ShareTarget } from '@hailong/shared/coverage/share-digits.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { useState } from 'preact/hooks';
import { type DayOrder, ordered, type SortColumn, turned } from '../data/day-order.ts';
import { drawnDays } from '../data/share-finding.ts';
import { useSpeech } from '../speech.tsx';
import { ScrollRegion } from './scroll-region.tsx';

type DayTableProps = { days: readonly CumulativeDay[]; today: Day; target: ShareTarget | null; basis: Basis };

/** The numbers behind the chart. Scrolls in place, under its header. */
export function DayTable({ days, today, target, basis }: DayTableProps) {
  const { words, format } = useSpeech();
  const [order, setOrder] = useState<DayOrder>({ column: 'day', direction: 'descending' });
  const titles: Record<SortColumn, string> = {
    day: words.days.day,
    eligible: words.days.eligible[basis],
    surveyed: words.days.surveyed,
    share: words.days.share,
  };
  const share = (one: CumulativeDay) =>
    one.share === null ? words.today.noShare : format.share(one.surveyedSoFar, one.eligibleSoFar, target);
  return (
    <ScrollRegion class="day-table" label={words.days.caption}>
      <table>
        <caption>{words.days.caption}</caption>
        <thead>
          <tr>
            {(Object.keys(titles) as SortColumn[]).map((column) => (
              <th key={column} scope="col" aria-sort={order.column === column ? order.direction : undefined}>
                <button type="button" class="sort" onClick={() => setOrder(turned(order, column))}>
                  {titles[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered(drawnDays(days, today), order).map((one) => (
            <tr key={one.day}>
              <th scope="row">{format.dayOfMonth(one.day)}</th>
              <td>{format.count(one.eligible)}</td>
              <td>{format.count(one.surveyed)}</td>
              <td>{share(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
