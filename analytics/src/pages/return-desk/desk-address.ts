import { type Day, isDay } from '@hailong/shared/period/day.ts';

export const returnDeskPath = '/tra-ket-qua';

/** The day of `?day=2026-10-08`; null means today, and so does what is no day, so that a mangled link still opens. */
export function readDeskAddress(search: string): Day | null {
  const day = new URLSearchParams(search).get('day') ?? '';
  return isDay(day) ? day : null;
}

export function writeDeskAddress(day: Day | null): string {
  return day === null ? returnDeskPath : `${returnDeskPath}?${new URLSearchParams({ day })}`;
}
