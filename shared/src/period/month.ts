import { addDays, type Day } from './day.ts';

export type Period = { from: Day; to: Day };

/** The calendar month that holds `day`. Example: 2026-02-10 → 2026-02-01 … 2026-02-28. */
export function calendarMonth(day: Day): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(nextMonth(from), -1) };
}

/** The calendar month before the one that holds `day`. */
export function previousCalendarMonth(day: Day): Period {
  return calendarMonth(addDays(calendarMonth(day).from, -1));
}

function nextMonth(firstDay: Day): Day {
  const year = Number(firstDay.slice(0, 4));
  const month = Number(firstDay.slice(5, 7));
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
