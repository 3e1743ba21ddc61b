import type { Visits } from '@hailong/shared/contract/kiosk.ts';
import type { Notes } from '../device/notes.ts';
import { isRecord } from '../reply.ts';
import { toInstant } from '../vietnam-time.ts';
import { countVisit, type VisitEnd, visitsToKeep, visitsToSend } from './visits.ts';

/** The tablet's count of visits, kept from day to day. */
export type VisitsKept = {
  /** Reads what was noted. Never rejects: what can't be read is counted anew. */
  load(): Promise<void>;
  count(end: VisitEnd): void;
  toSend(): Visits[];
  arrived(sent: readonly Visits[]): void;
  /** From now on they are another tablet's: the server would count the same days twice. */
  forget(): void;
};

/** @param now milliseconds, as right as the tablet knows */
export function createVisitsKept(notes: Notes, now: () => number): VisitsKept {
  let visits: Visits[] = [];
  const today = () => toInstant(now()).slice(0, 10);
  const keep = (changed: Visits[]) => {
    visits = changed;
    // Not noted means counted until the tablet is switched off: nothing of a citizen is lost by it.
    void notes.keep('visits', visits).catch(() => {});
  };
  return {
    async load() {
      const noted = await notes.read('visits').catch(() => null);
      if (Array.isArray(noted)) visits = noted.filter(isVisits);
    },
    count: (end) => keep(countVisit(visits, today(), end)),
    toSend: () => visitsToSend(visits),
    arrived(sent) {
      const kept = visitsToKeep(visits, sent, today());
      if (kept.length < visits.length) keep(kept);
    },
    forget: () => keep([]),
  };
}

function isVisits(value: unknown): value is Visits {
  if (!isRecord(value) || typeof value.day !== 'string') return false;
  return [value.started, value.declined, value.left].every((count) => typeof count === 'number');
}
