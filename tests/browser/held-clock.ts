import type { Page } from 'playwright-core';

/** From here on a screen that leaves by itself stays, until the clock is let go. */
export type HeldClock = {
  hold: () => Promise<void>;
  letGo: () => Promise<void>;
  /** As if nobody had touched the screen for so long. */
  skip: (milliseconds: number) => Promise<void>;
};

type Held = { held: boolean; aheadMs: number };

/** The tablet's own clock, in the hands of a test: only long waits are held, so that the page goes on living. */
export async function holdableClock(page: Page): Promise<HeldClock> {
  await page.addInitScript(() => {
    const LONG_MS = 2_000;
    const state: Held = { held: false, aheadMs: 0 };
    Object.assign(window, { heldClock: state });
    const [setReal, now] = [window.setTimeout.bind(window), performance.now.bind(performance)];
    let stoppedAt: number | null = null;
    window.setTimeout = ((task: () => void, ms = 0, ...more: unknown[]) =>
      setReal(task, state.held && ms >= LONG_MS ? 2 ** 30 : ms, ...more)) as typeof window.setTimeout;
    performance.now = () => {
      stoppedAt = state.held ? (stoppedAt ?? now()) : null;
      return (stoppedAt ?? now()) + state.aheadMs;
    };
  });
  const change = (next: Partial<Held>) =>
    page.evaluate((changed) => {
      const { heldClock } = window as unknown as { heldClock: Held };
      Object.assign(heldClock, { ...changed, aheadMs: heldClock.aheadMs + (changed.aheadMs ?? 0) });
    }, next);
  return {
    hold: () => change({ held: true }),
    letGo: () => change({ held: false }),
    skip: (aheadMs) => change({ aheadMs }),
  };
}
