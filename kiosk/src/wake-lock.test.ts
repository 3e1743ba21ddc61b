import { expect, test } from 'vitest';
import { createRunningClock } from './invitations/running-clock.ts';
import { isOpen, keepScreenLit } from './wake-lock.ts';

const hours = { from: '07:00', to: '17:30' };
const at = (text: string) => Date.parse(`${text}+07:00`);
const hour = 3_600_000;

test('opening hours are Vietnam’s, from Monday to Saturday', () => {
  expect(isOpen(hours, at('2026-10-08T06:59'))).toBe(false);
  expect(isOpen(hours, at('2026-10-08T07:00'))).toBe(true);
  expect(isOpen(hours, at('2026-10-08T17:29'))).toBe(true);
  expect(isOpen(hours, at('2026-10-08T17:30'))).toBe(false);
  expect(isOpen(hours, at('2026-10-10T10:00'))).toBe(true);
  expect(isOpen(hours, at('2026-10-11T10:00'))).toBe(false);
});

test('before the hours are known the screen stays lit', () => {
  expect(isOpen(null, at('2026-10-08T23:00'))).toBe(true);
});

/** A screen, and how many locks keep it lit. 09:00 on a Thursday at first. */
function setUp({ refused = false } = {}) {
  const clock = createRunningClock();
  const screen = { locks: 0, requests: 0, visible: true, inUse: false };
  const lost: (() => void)[] = [];
  let turned = () => {};
  const request = async () => {
    screen.requests += 1;
    if (refused) throw new DOMException('low battery', 'NotAllowedError');
    screen.locks += 1;
    const sentinel = Object.assign(new EventTarget(), {
      type: 'screen' as const,
      released: false,
      onrelease: null,
      release: async () => {
        if (sentinel.released) return;
        sentinel.released = true;
        screen.locks -= 1;
        sentinel.dispatchEvent(new Event('release'));
      },
    });
    lost.push(() => void sentinel.release());
    return sentinel as WakeLockSentinel;
  };
  keepScreenLit({
    page: {
      get visibilityState() {
        return screen.visible ? ('visible' as const) : ('hidden' as const);
      },
      addEventListener: (_name: string, listener: unknown) => {
        turned = listener as () => void;
      },
    },
    lock: { request },
    clock,
    hours: () => hours,
    now: clock.now,
    inUse: () => screen.inUse,
  });
  const turn = (visible: boolean) => {
    screen.visible = visible;
    // The browser takes the lock away from a page that hides.
    if (!visible) for (const lose of lost.splice(0)) lose();
    turned();
  };
  return { clock, screen, turn };
}

test('is lit through the working day by one lock, dark at night, lit again in the morning', async () => {
  const { clock, screen } = setUp();
  await clock.pass(8 * hour);
  expect(screen).toMatchObject({ locks: 1, requests: 1 });
  await clock.pass(hour);
  expect(screen.locks).toBe(0);
  await clock.pass(14 * hour);
  expect(screen.locks).toBe(1);
});

test('a citizen who is still answering when the centre closes is not left in the dark', async () => {
  const { clock, screen } = setUp();
  screen.inUse = true;
  await clock.pass(9 * hour);
  expect(screen.locks).toBe(1);
  screen.inUse = false;
  await clock.pass(hour);
  expect(screen.locks).toBe(0);
});

test('is lit again when the page comes back', async () => {
  const { clock, screen, turn } = setUp();
  await clock.pass(1_000);
  turn(false);
  await clock.pass(1_000);
  expect(screen.locks).toBe(0);
  turn(true);
  await clock.pass(1_000);
  expect(screen.locks).toBe(1);
});

test('a browser that refuses is asked again later', async () => {
  const { clock, screen } = setUp({ refused: true });
  await clock.pass(5 * 60_000);
  expect(screen.requests).toBeGreaterThan(3);
});
