/** The line of server-sent events, as the page sees it. `failures` counts failed attempts in a row. */
export type LiveState = { status: 'connecting' | 'live' | 'lost'; failures: number };

/** `back`: the network or the page itself came back, so an attempt now is worth more than the rest of the wait. */
export type LiveEvent = 'ready' | 'changed' | 'failed' | 'back';

export type LiveDecision = {
  state: LiveState;
  /** Ask for the figures again. */
  refetch: boolean;
  /** Open the line again after this long; null = leave it as it is. */
  reconnectInMs: number | null;
};

export const liveAtStart: LiveState = { status: 'connecting', failures: 0 };

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * What to do when something happens on the line.
 *
 * `ready` refetches, because changes while the line was down were announced to nobody. From the second failure in a
 * row each attempt refetches too: behind a proxy that blocks event streams the page still follows, more slowly, and an
 * ended session is noticed (an event stream does not tell why it was refused).
 *
 * @param chance 0 … 1, spreads the attempts of many pages after a restart of the server
 */
export function decideLive(state: LiveState, event: LiveEvent, chance: number): LiveDecision {
  switch (event) {
    case 'ready':
      return { state: { status: 'live', failures: 0 }, refetch: true, reconnectInMs: null };
    case 'changed':
      return { state: { status: 'live', failures: 0 }, refetch: true, reconnectInMs: null };
    case 'failed': {
      const failures = state.failures + 1;
      return { state: { status: 'lost', failures }, refetch: failures > 1, reconnectInMs: waitMs(failures, chance) };
    }
    case 'back':
      if (state.status === 'live') return { state, refetch: true, reconnectInMs: null };
      return { state, refetch: true, reconnectInMs: 0 };
  }
}

/** 1 s, 2 s, 4 s … 30 s, each shortened by up to half. */
function waitMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(longest * (1 - chance / 2));
}
