import type { Day } from '../period/day.ts';
import { type DayRange, isWorkingDay, weekdayOf } from '../period/working-days.ts';
import type { OpeningHours } from './facts.ts';

/**
 * When the centre is open: the hours of its plan on working days. Saturdays are worked where surveys were given on more
 * than half as many of them as of the busiest weekday.
 * @param used days with surveys
 */
export function openingHoursOf(
  { from, to }: { from: string; to: string },
  closed: readonly DayRange[],
  used: ReadonlySet<Day>,
): OpeningHours {
  const saturdays = worksOnSaturdays(used);
  return {
    opens: minuteOf(from),
    closes: minuteOf(to),
    isOpenOn: (day) => isWorkingDay(day, { closed, saturdays }),
  };
}

function worksOnSaturdays(used: ReadonlySet<Day>): boolean {
  const count = (weekday: number) => [...used].filter((day) => weekdayOf(day) === weekday).length;
  return count(6) * 2 > Math.max(count(1), count(2), count(3), count(4), count(5));
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}
