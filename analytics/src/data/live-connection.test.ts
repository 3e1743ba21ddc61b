import { describe, expect, test } from 'vitest';
import { decideLive, type LiveState, liveAtStart } from './live-connection.ts';

const lost = (failures: number): LiveState => ({ status: 'lost', failures });

describe('the live line', () => {
  test('asks for the figures once it is open, for what it missed', () => {
    expect(decideLive(lost(4), 'ready', 0)).toEqual({
      state: { status: 'live', failures: 0 },
      refetch: true,
      reconnectInMs: null,
    });
  });

  test('asks for the figures at each change', () => {
    expect(decideLive({ status: 'live', failures: 0 }, 'changed', 0).refetch).toBe(true);
  });

  test('waits longer after each failure, and never longer than half a minute', () => {
    let state = liveAtStart;
    const waits: (number | null)[] = [];
    for (let count = 0; count < 8; count += 1) {
      const decision = decideLive(state, 'failed', 0);
      state = decision.state;
      waits.push(decision.reconnectInMs);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(decideLive(lost(5000), 'failed', 0).reconnectInMs).toBe(30_000);
  });

  test('spreads the attempts of many pages over half of the wait', () => {
    expect(decideLive(lost(4), 'failed', 1).reconnectInMs).toBe(8000);
    expect(decideLive(lost(4), 'failed', 0.5).reconnectInMs).toBe(12_000);
  });

  test('goes on following without the line: each further attempt asks for the figures', () => {
    expect(decideLive(liveAtStart, 'failed', 0).refetch).toBe(false);
    expect(decideLive(lost(1), 'failed', 0).refetch).toBe(true);
  });

  test('opens at once when the network comes back', () => {
    expect(decideLive(lost(6), 'back', 0)).toEqual({ state: lost(6), refetch: true, reconnectInMs: 0 });
  });

  test('leaves a working line alone when the page comes back, and asks for the figures', () => {
    const live: LiveState = { status: 'live', failures: 0 };
    expect(decideLive(live, 'back', 0)).toEqual({ state: live, refetch: true, reconnectInMs: null });
  });
});
