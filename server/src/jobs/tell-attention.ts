import { runAttentionRound } from '../attention/attention-round.ts';
import type { World } from '../world.ts';

const EVERY_MS = 60_000;

/**
 * Tells webhooks every minute what needs attention. A round that takes longer than a minute is not met by the next.
 * @returns stops, and waits for what is under way
 */
export function tellAttention(world: World, everyMs = EVERY_MS): () => Promise<void> {
  const stopping = new AbortController();
  let underWay: Promise<void> | null = null;
  const run = () => {
    underWay ??= runAttentionRound(world, { stopped: stopping.signal })
      .catch((error: unknown) => world.log.error({ err: error }, 'attention was not told'))
      .finally(() => {
        underWay = null;
      });
  };
  const timer = setInterval(run, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await underWay;
  };
}
