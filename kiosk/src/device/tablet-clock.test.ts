import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survey } from '../outbox/memory-outbox.ts';
import { createMemoryNotes } from './memory-notes.ts';
import type { Notes } from './notes.ts';
import { createTabletClock } from './tablet-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
const start = Date.parse('2026-10-08T08:00:00+07:00');

/** A tablet in a world whose true time is known. `errorMs`: how far its clock is ahead. */
function tablet(errorMs = 0, notes: Notes = createMemoryNotes()) {
  const time = { trueMs: start, monotonicMs: 1_000, errorMs };
  const told: number[] = [];
  const clock = { now: () => time.trueMs + time.errorMs, monotonic: () => time.monotonicMs, after: () => () => {} };
  const watch = createTabletClock(clock, notes, (offsetMs) => told.push(offsetMs));
  const pass = (ms: number) => {
    time.trueMs += ms;
    time.monotonicMs += ms;
  };
  return {
    ...{ watch, told, time, pass, notes },
    meet: () => watch.met(time.trueMs, time.monotonicMs),
    /** The page is hidden, the monotonic clock stands still. */
    sleep: (ms: number) => {
      watch.look(false);
      time.trueMs += ms;
      watch.look(true);
    },
    /** Somebody opens the settings, which hides the page, and moves the clock. */
    setInSettings: (errorMs_: number) => {
      watch.look(false);
      pass(MINUTE_MS);
      time.errorMs = errorMs_;
      watch.look(true);
    },
    finish: (id: string) => ({ ...survey(id), clock: watch.mark(id) }),
  };
}

describe('a tablet that met the server', () => {
  it('knows how wrong its clock is from then on', () => {
    const { watch, meet, pass } = tablet(-YEAR_MS);
    meet();
    pass(3 * HOUR_MS);
    expect(watch.mark('a')).toEqual({ offsetMs: YEAR_MS, suspect: false });
  });

  it('still knows it when the clock is moved before its eyes, in any direction', () => {
    const { watch, meet, pass, time, told } = tablet();
    meet();
    pass(MINUTE_MS);
    time.errorMs = -YEAR_MS;
    expect(watch.mark('a').offsetMs).toBe(YEAR_MS);
    time.errorMs = 2 * DAY_MS;
    expect(watch.mark('b').offsetMs).toBe(-2 * DAY_MS);
    expect(told).toEqual([YEAR_MS, -2 * DAY_MS]);
  });

  it('keeps knowing when its wrong clock is set right in the settings', () => {
    const { watch, meet, setInSettings } = tablet(-YEAR_MS);
    meet();
    setInSettings(0);
    expect(watch.mark('a').offsetMs).toBe(0);
  });

  it('is not led astray by many short naps in which the monotonic clock stands still', () => {
    const { watch, meet, sleep, pass } = tablet();
    meet();
    for (let nap = 0; nap < 100; nap += 1) {
      sleep(4 * MINUTE_MS);
      pass(MINUTE_MS);
    }
    expect(watch.mark('a').offsetMs).toBe(0);
  });

  it('says after a night that it knows nothing new, and that nothing is odd', () => {
    const { watch, meet, sleep } = tablet();
    meet();
    sleep(14 * HOUR_MS);
    expect(watch.mark('a')).toEqual({ offsetMs: null, suspect: false });
  });

  it('does not call its clock right when it was wrong before the night', () => {
    const { watch, meet, sleep } = tablet(-YEAR_MS);
    meet();
    sleep(14 * HOUR_MS);
    expect(watch.mark('a')).toEqual({ offsetMs: null, suspect: true });
  });
});

describe('a tablet that has not met the server', () => {
  it('takes its clock as it is while nothing speaks against it', async () => {
    const { watch, pass } = tablet();
    await watch.open();
    pass(HOUR_MS);
    expect(watch.mark('a')).toEqual({ offsetMs: null, suspect: false });
  });

  it('doubts a clock that is moved while a survey runs', async () => {
    const { watch, pass, time } = tablet();
    await watch.open();
    pass(MINUTE_MS);
    time.errorMs = 6 * MINUTE_MS;
    expect(watch.mark('a')).toEqual({ offsetMs: null, suspect: true });
  });

  it('doubts a clock that was set back or far ahead in the settings', async () => {
    for (const errorMs of [-HOUR_MS, YEAR_MS]) {
      const { watch, setInSettings } = tablet();
      await watch.open();
      setInSettings(errorMs);
      expect(watch.mark('a').suspect).toBe(true);
    }
  });

  it('doubts a clock that was never set', async () => {
    const { watch } = tablet(-start);
    await watch.open();
    expect(watch.mark('a').suspect).toBe(true);
  });

  it('doubts a clock that ran backwards while it was switched off, until it meets the server', async () => {
    const before = tablet();
    await before.watch.open();
    before.pass(2 * HOUR_MS);
    before.watch.look();
    const after = tablet(HOUR_MS, before.notes);
    await after.watch.open();
    expect(after.watch.mark('a').suspect).toBe(true);
    after.meet();
    expect(after.watch.mark('b')).toEqual({ offsetMs: -HOUR_MS, suspect: false });
  });

  it('does not doubt a clock that was ahead, once the server had said so', async () => {
    const before = tablet(YEAR_MS);
    await before.watch.open();
    before.watch.look();
    before.meet();
    const after = tablet(0, before.notes);
    await after.watch.open();
    expect(after.watch.mark('a').suspect).toBe(false);
  });
});

describe('a survey that waits', () => {
  it('learns its true moment when the server is met before the tablet was switched off', () => {
    const { watch, finish, pass, time, meet } = tablet(-YEAR_MS);
    const kept = finish('a');
    expect(kept.clock.offsetMs).toBeNull();
    pass(HOUR_MS);
    time.errorMs = 0;
    watch.look();
    meet();
    expect(watch.settle(kept).clock).toEqual({ offsetMs: YEAR_MS, suspect: false });
  });

  it('is marked when the clock was moved since and the server has not been heard', () => {
    const { watch, finish, pass, time } = tablet(-YEAR_MS);
    const kept = finish('a');
    expect(watch.settle(kept)).toEqual(kept);
    pass(HOUR_MS);
    time.errorMs = 0;
    watch.look();
    expect(watch.settle(kept).clock).toEqual({ offsetMs: null, suspect: true });
  });

  it('is marked when it is from before the clock was set back with the tablet switched off', async () => {
    const before = tablet(YEAR_MS);
    await before.watch.open();
    const kept = before.finish('a');
    const after = tablet(0, before.notes);
    await after.watch.open();
    expect(after.watch.settle(kept).clock).toEqual({ offsetMs: null, suspect: true });
    expect(after.watch.settle(survey('old')).clock).toEqual({ offsetMs: null, suspect: true });
  });

  it('keeps what it knew when it was finished', () => {
    const { watch, meet, finish, time } = tablet();
    meet();
    const kept = finish('a');
    time.errorMs = YEAR_MS;
    watch.look();
    expect(watch.settle(kept)).toEqual(kept);
  });
});

it('whatever is done to the clock before its eyes, an offset that is known is the true one', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 2 * HOUR_MS }) }),
    fc.record({ kind: fc.constant('set' as const), ms: fc.integer({ min: -2 * YEAR_MS, max: 2 * YEAR_MS }) }),
    fc.record({ kind: fc.constant('meet' as const), ms: fc.constant(0) }),
    fc.record({ kind: fc.constant('restart' as const), ms: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = tablet();
      for (const [index, { kind, ms }] of steps.entries()) {
        if (kind === 'pass') now.pass(ms);
        else if (kind === 'set') now.time.errorMs = ms;
        else if (kind === 'meet') now.meet();
        else {
          const { trueMs, errorMs } = now.time;
          now = tablet(errorMs, now.notes);
          now.time.trueMs = trueMs;
        }
        const { offsetMs } = now.watch.mark(String(index));
        if (offsetMs !== null) expect(Math.abs(offsetMs + now.time.errorMs)).toBeLessThanOrEqual(5 * MINUTE_MS);
      }
    }),
    { numRuns: 500 },
  );
});
