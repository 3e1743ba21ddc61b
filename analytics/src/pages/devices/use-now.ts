import { useEffect, useState } from 'preact/hooks';
import type { World } from '../../world.ts';

const TICK_MS = 10_000;

/** The time, so that ages on the page grow by themselves. */
export function useNow(world: World): number {
  const [nowMs, setNowMs] = useState(world.nowMs());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(world.nowMs()), TICK_MS);
    return () => clearInterval(timer);
  }, [world]);
  return nowMs;
}
