import type { Clock } from '../clock.ts';
import type { Notes } from '../device/notes.ts';
import type { StaffPin } from './check-pin.ts';
import { type PinAttempts, readAttempts, triesLeft, waitAfter } from './pin-lock.ts';

type GateWorld = {
  clock: Clock;
  notes: Notes;
  isRight(typed: string, pin: StaffPin): Promise<boolean>;
};

/** `wait`: nothing was looked at, it has to be waited first. */
export type PinAnswer = 'right' | 'wrong' | 'wait';

export type PinGate = {
  /** Reads what was noted, and lets the time of a wait run on. */
  open(pin: StaffPin): Promise<void>;
  /** Milliseconds until the next try; 0: now. */
  waitMs(): number;
  triesLeft(): number;
  try(typed: string, pin: StaffPin): Promise<PinAnswer>;
};

/** So much of a wait may have to be waited again after a restart. */
const NOTE_EVERY_MS = 5_000;

export function createPinGate({ clock, notes, isRight }: GateWorld): PinGate {
  let attempts: PinAttempts | null = null;
  let countedSince = clock.monotonic();
  let cancelNext = () => {};

  const waitMs = () => Math.max(0, (attempts?.waitMs ?? 0) - (clock.monotonic() - countedSince));
  // A tablet whose storage is full must still let its staff in: what cannot be noted holds until it is restarted.
  const note = () => notes.keep('pin-attempts', { ...attempts, waitMs: waitMs() }).catch(() => {});
  const runOn = () => {
    cancelNext();
    if (waitMs() > 0) cancelNext = clock.after(NOTE_EVERY_MS, () => void note().then(runOn));
  };
  const set = async (next: PinAttempts) => {
    attempts = next;
    countedSince = clock.monotonic();
    runOn();
    await note();
  };
  const open = async ({ salt }: StaffPin) => {
    if (attempts?.salt === salt) return;
    const noted = readAttempts(await notes.read('pin-attempts').catch(() => null), salt);
    if (attempts?.salt === salt) return;
    attempts = noted;
    countedSince = clock.monotonic();
    runOn();
  };

  return {
    open,
    waitMs,
    triesLeft: () => triesLeft(attempts?.failures ?? 0),
    async try(typed, pin) {
      await open(pin);
      if (waitMs() > 0) return 'wait';
      const { salt } = pin;
      const failures = (attempts?.failures ?? 0) + 1;
      // Noted as wrong before it is looked at: pulling the plug in between wins no further try.
      await set({ salt, failures, waitMs: waitAfter(failures) });
      if (!(await isRight(typed, pin))) return 'wrong';
      await set({ salt, failures: 0, waitMs: 0 });
      return 'right';
    },
  };
}
