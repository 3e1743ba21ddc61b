import type { Visits } from '@hailong/shared/contract/kiosk.ts';
import { addDays } from '@hailong/shared/period/day.ts';

export type VisitEnd = 'started' | 'declined' | 'left';

/** Days the tablet keeps after the server has them: long enough for a server that was restored from a backup. */
const DAYS_KEPT = 40;
/** As many as one heartbeat carries. */
const DAYS_AT_ONCE = 100;

/** Counts one more of a day. Days stay in order, oldest first. */
export function countVisit(visits: readonly Visits[], day: string, end: VisitEnd): Visits[] {
  const before = visits.find((one) => one.day === day) ?? { day, started: 0, declined: 0, left: 0 };
  const others = visits.filter((one) => one.day !== day);
  return [...others, { ...before, [end]: before[end] + 1 }].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The oldest days first: after a very long time without a network the rest follows with the next heartbeat. */
export function visitsToSend(visits: readonly Visits[]): Visits[] {
  return visits.slice(0, DAYS_AT_ONCE);
}

/** What stays once `sent` have arrived. `today`: a day such as `2026-10-08`. */
export function visitsToKeep(visits: readonly Visits[], sent: readonly Visits[], today: string): Visits[] {
  const since = addDays(today, -DAYS_KEPT);
  const arrived = new Set(sent.map((one) => one.day));
  return visits.filter(({ day }) => day >= since || !arrived.has(day));
}
