import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { Clock } from './clock.ts';
import { toInstant } from './vietnam-time.ts';

export type OpeningHours = KioskConfiguration['openingHours'];

type LitWorld = {
  page: Pick<Document, 'visibilityState' | 'addEventListener'>;
  lock: Pick<WakeLock, 'request'> | undefined;
  clock: Clock;
  /** Null while they are not known: lit, so that whoever sets the tablet up is not left in the dark. */
  hours(): OpeningHours | null;
  /** Milliseconds since 1970, as right as the tablet knows. */
  now(): number;
  /** Whether somebody is using the tablet now. */
  inUse(): boolean;
};

const LOOK_EVERY_MS = 60_000;

/**
 * Keeps the screen lit in opening hours, and while somebody is using it, where the browser can; at night it may sleep.
 * The lock is lost whenever the page hides.
 */
export function keepScreenLit({ page, lock, clock, hours, now, inUse }: LitWorld): void {
  if (lock === undefined) return;
  let held: Promise<WakeLockSentinel | null> | null = null;

  const forget = () => {
    held = null;
  };
  const light = () => {
    // Refused on a low battery: the screen may sleep then, and nothing is lost by it.
    held ??= lock.request('screen').then(
      (sentinel) => {
        sentinel.addEventListener('release', forget);
        return sentinel;
      },
      () => {
        forget();
        return null;
      },
    );
  };
  const letGo = () => {
    void held?.then((sentinel) => sentinel?.release()).catch(() => {});
    forget();
  };
  const look = () => {
    if (page.visibilityState !== 'visible') return;
    if (inUse() || isOpen(hours(), now())) light();
    else letGo();
  };
  const lookOn = () => {
    look();
    clock.after(LOOK_EVERY_MS, lookOn);
  };
  page.addEventListener('visibilitychange', look);
  lookOn();
}

const SUNDAY = 0;

/**
 * Every day but Sunday: some centres open on Saturdays, and on a day off nobody minds a lit screen. The official days
 * off stay at the server, they would be most of what a tablet loads for this.
 */
export function isOpen(hours: OpeningHours | null, timeMs: number): boolean {
  if (hours === null) return true;
  const vietnam = toInstant(timeMs);
  const weekday = new Date(`${vietnam.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const time = vietnam.slice(11, 16);
  return weekday !== SUNDAY && hours.from <= time && time < hours.to;
}
