import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Clock } from '../clock.ts';
import { isRecord } from '../reply.ts';
import { judgeJump, TOLERANCE_MS } from './judge-jump.ts';
import type { Notes } from './notes.ts';

/** What a survey says of the clock it was dated by. */
export type ClockMark = NonNullable<Submission['clock']>;

/**
 * How far the tablet's clock can be believed. The server's time, once heard, is carried on by the monotonic clock,
 * which no setting touches; a jump of the other clock is seen by comparing the two.
 */
export type TabletClock = {
  /** Reads what was noted before the tablet was switched off. */
  open(): Promise<void>;
  /** The server's clock showed `serverMs` when the monotonic one showed `monotonicMs`. */
  met(serverMs: number, monotonicMs: number): void;
  /** To be called now and then, and whenever the page is hidden or shown again. */
  look(visible?: boolean): void;
  /** For a survey finished now; the same one again is marked as before. */
  mark(submissionId: string): ClockMark;
  /** For a survey about to be sent: what has become known since it was finished. */
  settle(submission: Submission): Submission;
};

type Reading = { wallMs: number; monotonicMs: number };
type Finished = Reading & { jumps: number; mark: ClockMark };

/** No tablet ran this app earlier: a clock before it was never set. */
const FIRST_DAY_MS = Date.parse('2026-01-01T00:00:00+07:00');
const NOTE_EVERY_MS = 10 * 60_000;
/** Surveys whose moment is remembered; older ones are sent as they were kept. */
const REMEMBERED = 2_000;

/** @param heard told the server's clock minus the tablet's after the latter was moved */
export function createTabletClock(clock: Clock, notes: Notes, heard: (offsetMs: number) => void): TabletClock {
  const read = (): Reading => ({ wallMs: clock.now(), monotonicMs: clock.monotonic() });
  /** Server's clock minus the monotonic one. */
  let anchorMs: number | null = null;
  let last = read();
  let hidden = false;
  let suspect = false;
  let jumps = 0;
  /** Seen at the start: what was kept before it and knew nothing was dated by a clock that has been moved since. */
  let movedWhileOff = false;
  const finished = new Map<string, Finished>();
  const highest = createHighest(notes);

  const offset = ({ wallMs, monotonicMs }: Reading) => (anchorMs === null ? null : anchorMs + monotonicMs - wallMs);

  const look = (visible = !hidden) => {
    const now = read();
    const jump = judgeJump({ before: last, now, offsetMs: offset(last), hidden });
    if (jump.slept) anchorMs = anchorMs === null ? null : anchorMs + jump.driftMs;
    if (jump.forget) anchorMs = null;
    if (jump.suspect) suspect = true;
    if (jump.moved) jumps += 1;
    last = now;
    hidden = !visible;
    const offsetMs = offset(now);
    if (jump.moved && offsetMs !== null) heard(offsetMs);
    highest.reach(now.wallMs + (offsetMs ?? 0));
  };

  return {
    look,
    async open() {
      const before = await highest.load();
      const { wallMs } = read();
      movedWhileOff = wallMs < before - TOLERANCE_MS;
      if (movedWhileOff || wallMs < FIRST_DAY_MS) suspect = true;
    },
    met(serverMs, monotonicMs) {
      look();
      anchorMs = serverMs - monotonicMs;
      suspect = false;
      highest.set(serverMs);
    },
    mark(submissionId) {
      look();
      const earlier = finished.get(submissionId);
      if (earlier !== undefined) return earlier.mark;
      if (finished.size >= REMEMBERED) finished.clear();
      const mark = { offsetMs: offset(last), suspect };
      finished.set(submissionId, { ...last, jumps, mark });
      return mark;
    },
    settle(submission) {
      if (submission.clock !== undefined && submission.clock.offsetMs !== null) return submission;
      const then = finished.get(submission.id);
      const known = then === undefined ? null : offset(then);
      if (known !== null) return { ...submission, clock: { offsetMs: known, suspect: false } };
      const moved = then === undefined ? movedWhileOff || jumps > 0 : then.jumps !== jumps;
      return moved ? { ...submission, clock: { offsetMs: null, suspect: true } } : submission;
    },
  };
}

/** The latest time this tablet knows to have been, kept now and then: a clock that shows less has run backwards. */
function createHighest(notes: Notes) {
  let highestMs = 0;
  let notedMs = 0;
  let loaded = false;
  const note = () => {
    // What was noted before must be read first.
    if (!loaded) return;
    notedMs = highestMs;
    // A note that cannot be kept costs a mark on a few surveys, and the storage is watched elsewhere.
    void notes.keep('clock', { highestMs }).catch(() => {});
  };
  return {
    async load(): Promise<number> {
      const noted = await notes.read('clock').catch(() => null);
      if (isRecord(noted) && typeof noted.highestMs === 'number') highestMs = Math.max(highestMs, noted.highestMs);
      loaded = true;
      return highestMs;
    },
    reach(timeMs: number) {
      highestMs = Math.max(highestMs, timeMs);
      if (highestMs - notedMs > NOTE_EVERY_MS) note();
    },
    /** The server knows better than a clock that ran ahead. */
    set(timeMs: number) {
      highestMs = timeMs;
      if (Math.abs(highestMs - notedMs) > NOTE_EVERY_MS) note();
    },
  };
}
