import type { Clock } from '../clock.ts';
import type { Database } from '../device/database.ts';
import type { Notes } from '../device/notes.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { readKeptQuestionnaires } from '../outbox/questionnaires-kept.ts';
import { createKioskLock } from './kiosk-lock.ts';
import { createPinGate } from './pin-gate.ts';
import type { StaffWorld } from './staff-world.ts';

type Parts = Pick<StaffWorld, 'askPersistence' | 'batteryLevel'> & {
  clock: Clock;
  database: Database;
  notes: Notes;
  outbox: Outbox;
};

const FORGET_FILE_MS = 60_000;

/** The staff corner's world in a real browser. */
export function createBrowserStaffWorld({ clock, database, notes, outbox, ...asked }: Parts): StaffWorld {
  return {
    ...asked,
    outbox,
    pinGate: createPinGate({
      clock,
      notes,
      // Only staff need it, and only once in a while.
      isRight: async (typed, pin) => (await import('./check-pin.ts')).isRightPin(typed, pin),
    }),
    lock: createKioskLock({
      page: document,
      notes,
      isFullScreenApp: () => matchMedia('(display-mode: fullscreen)').matches,
      // On a desk's own computer a page that takes the whole screen would only be in the way.
      lockedAtFirst: matchMedia('(pointer: coarse)').matches,
    }),
    crypto: isSecureContext ? crypto : null,
    storageUse: async () => {
      const estimate = await navigator.storage?.estimate?.().catch(() => null);
      const { usage, quota } = estimate ?? {};
      return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
    },
    questionnairesKept: () => readKeptQuestionnaires(notes),
    clipsKept: async () => (await database()).count('clips'),
    saveFile(name, bytes) {
      const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
      const link = Object.assign(document.createElement('a'), { href: address, download: name });
      link.click();
      clock.after(FORGET_FILE_MS, () => URL.revokeObjectURL(address));
    },
  };
}
