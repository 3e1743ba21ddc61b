import { addDays, type Day } from '../period/day.ts';

/** Forms of the last five years may still be typed in; an older day is a slip of the hand. */
const OLDEST_DAYS = 5 * 366;

/** Whether a form on paper can be of this day. */
export function canFormBeOf(day: Day, today: Day): boolean {
  return day <= today && day >= addDays(today, -OLDEST_DAYS);
}
