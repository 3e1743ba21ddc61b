import type { Notes } from '../device/notes.ts';
import { createObservable, type Observable } from '../observable.ts';

/** `fullScreen` is null where the browser cannot show a page on the full screen. */
export type LockState = { locked: boolean; fullScreen: boolean | null };

/** Keeps a tablet at the survey: full screen, nothing zoomed or dragged by accident. Staff alone can let go of it. */
export type KioskLock = {
  state: Observable<LockState>;
  set(locked: boolean): void;
};

type LockWorld = {
  page: Document;
  notes: Notes;
  /** True where the app was opened on the full screen by the system. */
  isFullScreenApp(): boolean;
  /** What holds as long as staff decided nothing. */
  lockedAtFirst: boolean;
};

const zoomKeys = ['+', '-', '=', '_', '0'];

/**
 * Text of twice the size stays at hand by the app's own button, which is why a pinch may be taken away while locked: it
 * leaves a page of which the next citizen sees a corner. The page itself forbids no zoom.
 */
export function createKioskLock({ page, notes, isFullScreenApp, lockedAtFirst }: LockWorld): KioskLock {
  const able = page.fullscreenEnabled;
  const isFull = () => page.fullscreenElement !== null || isFullScreenApp();
  const state = createObservable<LockState>({ locked: lockedAtFirst, fullScreen: able ? isFull() : null });
  const show = () => {
    page.documentElement.toggleAttribute('data-locked', state.get().locked);
    state.change({ fullScreen: able ? isFull() : null });
  };
  const enter = () => {
    if (!able || isFull() || !state.get().locked) return;
    // Refused without a touch of a person: the next touch tries again.
    page.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {});
  };
  void notes
    .read('kiosk-lock')
    .catch(() => null)
    .then((noted) => {
      if (typeof noted === 'boolean') state.change({ locked: noted });
      show();
    });
  page.addEventListener('fullscreenchange', show);
  // The browser lets a page fill the screen only while it answers a touch: the first one, and the first after a return.
  page.addEventListener('click', enter, { capture: true });
  keepSize(page, () => state.get().locked);
  return {
    state,
    set(locked) {
      state.change({ locked });
      show();
      void notes.keep('kiosk-lock', locked).catch(() => {});
      if (locked) enter();
      else if (page.fullscreenElement !== null) void page.exitFullscreen().catch(() => {});
    },
  };
}

/** Wheel, keys and fingers that would make the whole page larger, and things that would be dragged away. */
function keepSize(page: Document, locked: () => boolean): void {
  const refuse = (event: Event) => {
    if (locked()) event.preventDefault();
  };
  page.addEventListener('dragstart', refuse);
  page.addEventListener('gesturestart', refuse);
  const wheel = (event: WheelEvent) => {
    if (event.ctrlKey) refuse(event);
  };
  page.addEventListener('wheel', wheel, { passive: false });
  page.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && zoomKeys.includes(event.key)) refuse(event);
  });
}
