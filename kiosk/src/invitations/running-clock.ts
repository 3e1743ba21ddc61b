import type { Clock } from '../clock.ts';

export type RunningClock = Clock & {
  /** Lets time pass, and runs what falls due on the way; in between, whatever was promised is kept. */
  pass(ms: number): Promise<void>;
  /** Somebody corrects the tablet's clock; nothing happens by it. */
  correct(ms: number): void;
  /** The tablet sleeps: its clock goes on, its timers and its monotonic clock do not. */
  sleep(ms: number): void;
};

/** The clock of unit tests. */
export function createRunningClock(): RunningClock {
  let monotonic = 0;
  let wall = Date.parse('2026-10-08T09:00:00+07:00');
  let planned: { at: number; task: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const shift = (ms: number) => {
    wall += ms;
  };
  return {
    now: () => wall,
    monotonic: () => monotonic,
    after(delayMs, task) {
      const one = { at: monotonic + delayMs, task };
      planned.push(one);
      return () => {
        planned = planned.filter((other) => other !== one);
      };
    },
    async pass(ms) {
      const end = monotonic + ms;
      await settle();
      for (;;) {
        const due = planned.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        const next = due?.at ?? end;
        wall += next - monotonic;
        monotonic = next;
        if (due === undefined) return;
        planned = planned.filter((other) => other !== due);
        due.task();
        await settle();
      }
    },
    correct: shift,
    sleep: shift,
  };
}
